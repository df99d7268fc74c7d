// Over 150 lines: every rule in one list, a few lines each, so that what is checked is read in one place.

import { Post } from '../../../prisma/deployment/generated/enums'
import { toDayText } from '../../common/day'
import type { EligibilityCase, PersonFacts } from './eligibility.case'

/** A rule by which a person may or may not be drafted. */
export interface EligibilityRule {
  /** What must hold, in the words of the field. */
  requirement: string
  /** Where it comes from; of a limit that differs the setting. */
  source: string
  /** What is private of a person that it looks at: only who may read that is told how it stands. */
  privateFields: readonly (keyof PersonFacts)[]
  /** Whether who does not meet it cannot be drafted; otherwise it is for the officer to weigh. */
  isBinding: boolean
  /** Whether it says anything about such a duty. */
  applies?: (facts: EligibilityCase) => boolean
  check: (facts: EligibilityCase) => Finding
}

interface Finding {
  isMet: boolean
  /** What was found, for who may know it; null where nothing is recorded. */
  actual: string | null
}

const letterOf2008 = 'ECI 464/INST/2008/EPS, 19 September 2008'
const handbook = 'Handbook for Returning Officers, drawing up of polling parties'

const dayMs = 86_400_000
const daysBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / dayMs)

/** A BLO serves where they live and work; everybody else elsewhere. */
const isAwayFromHome = ({ post }: EligibilityCase) => post !== Post.BOOTH_LEVEL_OFFICER

function isElsewhere(tie: 'enrolledConstituency' | 'workConstituency' | 'nativeConstituency', what: string) {
  return {
    requirement: `Is not ${what} in the AC of the duty.`,
    source: handbook,
    privateFields: [tie],
    isBinding: true,
    applies: isAwayFromHome,
    check: ({ person, constituency }: EligibilityCase) => ({
      isMet: person[tie] !== constituency.code,
      actual: person[tie],
    }),
  }
}

/** Posts of a party from the senior to the junior: pay level orders them. */
const seniority: readonly Post[] = [
  ...[Post.PRESIDING_OFFICER, Post.POLLING_OFFICER_1, Post.POLLING_OFFICER_2],
  ...[Post.POLLING_OFFICER_3, Post.POLLING_OFFICER_4],
]

export const isPartyPost = (post: Post): boolean => seniority.includes(post)

const joinsParty = ({ colleagues }: EligibilityCase) => colleagues.length > 0

export const eligibilityRules = {
  NOT_ENROLLED_IN_CONSTITUENCY: isElsewhere('enrolledConstituency', 'an elector'),
  NOT_WORKING_IN_CONSTITUENCY: isElsewhere('workConstituency', 'at work'),
  NOT_NATIVE_OF_CONSTITUENCY: isElsewhere('nativeConstituency', 'native'),
  NOT_RETIRING_SOON: {
    requirement: 'Does not retire before the poll or within the days after it that the setting names.',
    source: `${letterOf2008}; setting ELIGIBILITY_RETIREMENT_DAYS, 180 by default`,
    privateFields: ['retiresOn'],
    isBinding: true,
    check: ({ person: { retiresOn }, day, settings }) => ({
      isMet: retiresOn === null || daysBetween(day, retiresOn) > settings.retirementDays,
      actual:
        retiresOn &&
        `retires on ${toDayText(retiresOn)}, ${daysBetween(day, retiresOn)} days after the day of the duty`,
    }),
  },
  NOT_NEWLY_JOINED: {
    requirement: 'Joined longer before the poll than the days that the setting names.',
    source: `${letterOf2008}; setting ELIGIBILITY_JOINING_DAYS, 180 by default`,
    privateFields: ['joinedOn'],
    isBinding: true,
    check: ({ person: { joinedOn }, day, settings }) => ({
      isMet: joinedOn === null || daysBetween(joinedOn, day) > settings.joiningDays,
      actual:
        joinedOn &&
        `joined on ${toDayText(joinedOn)}, ${daysBetween(joinedOn, day)} days before the day of the duty`,
    }),
  },
  NOT_PREGNANT_OR_LACTATING: {
    requirement: 'Is not recorded as pregnant or lactating.',
    source: letterOf2008,
    privateFields: ['isPregnantOrLactating'],
    isBinding: true,
    check: ({ person }) => flag(person.isPregnantOrLactating, 'recorded as pregnant or lactating'),
  },
  NOT_BOOTH_LEVEL_OFFICER: {
    requirement: 'Is no Booth Level Officer, unless the setting lets them be drafted.',
    source: `${letterOf2008}; setting ELIGIBILITY_DRAFT_BLO, off by default`,
    privateFields: ['isBoothLevelOfficer'],
    isBinding: true,
    applies: isAwayFromHome,
    check: ({ person, settings }) => ({
      isMet: settings.mayDraftBoothLevelOfficers || !person.isBoothLevelOfficer,
      actual: person.isBoothLevelOfficer ? 'a Booth Level Officer' : null,
    }),
  },
  DEPARTMENT_NOT_EXEMPT: {
    requirement: "The department's staff may be drafted.",
    source: 'Departments that the Commission exempts from election duty',
    privateFields: [],
    isBinding: true,
    check: ({ person }) => ({ isMet: !person.isDepartmentExempt, actual: person.departmentCode }),
  },
  REGISTERED_OR_LENT_HERE: {
    requirement: "Is in the register of the AC's district, or lent to it.",
    source: `${letterOf2008}: a DEO drafts from the register of the district`,
    privateFields: [],
    isBinding: true,
    check: ({ person: { districtCode, lentTo }, constituency }) => ({
      isMet:
        lentTo === null ? districtCode === constituency.districtCode : lentTo === constituency.districtCode,
      actual: lentTo === null ? districtCode : `${districtCode}, lent to ${lentTo}`,
    }),
  },
  ONE_DUTY_A_DAY: {
    requirement: 'Has no other duty on the day.',
    source: 's. 26 RPA 1951: a party is at its station the whole day',
    privateFields: [],
    isBinding: true,
    check: ({ dutiesThatDay }) => ({
      isMet: dutiesThatDay.length === 0,
      actual:
        dutiesThatDay
          .map(({ id, post, assemblyConstituencyCode }) => `${id}, ${post} in ${assemblyConstituencyCode}`)
          .join('; ') || null,
    }),
  },
  NOT_EXEMPTED: {
    requirement: 'Has not been exempted in this election.',
    source: 'Exemption is decided by the DEO, for the election',
    privateFields: [],
    isBinding: true,
    check: ({ isExempted }) => flag(isExempted, 'exempted by the DEO'),
  },
  SENIORITY_IN_PARTY: {
    requirement: 'Nobody in the party serves under a junior: pay levels fall with the posts.',
    source: `${handbook}: no senior serves under a junior`,
    privateFields: [],
    isBinding: true,
    applies: joinsParty,
    check: ({ person, post, colleagues }) => {
      const rank = seniority.indexOf(post)
      const wrong = colleagues.filter((other) => {
        if (person.payLevel === null || other.payLevel === null) return false
        const otherRank = seniority.indexOf(other.post)
        return otherRank < rank ? other.payLevel < person.payLevel : other.payLevel > person.payLevel
      })
      const others = wrong.map((other) => `${other.post} at pay level ${other.payLevel}`)
      const own = person.payLevel === null ? null : `pay level ${person.payLevel}`
      return { isMet: wrong.length === 0, actual: [own, ...others].filter(Boolean).join('; ') || null }
    },
  },
  OFFICE_NOT_IN_PARTY: {
    requirement: 'No other member of the party is of the same office.',
    source: `${handbook}: members of one party come from different offices`,
    privateFields: [],
    isBinding: true,
    applies: joinsParty,
    check: ({ person: { officeCode }, colleagues }) => ({
      isMet: officeCode === null || colleagues.every((other) => other.officeCode !== officeCode),
      actual: officeCode,
    }),
  },
  NOT_AILING: {
    requirement: 'Is not recorded as ailing; for the officer to weigh.',
    source: letterOf2008,
    privateFields: ['isAiling'],
    isBinding: false,
    check: ({ person }) => flag(person.isAiling, 'recorded as ailing'),
  },
} as const satisfies Record<string, EligibilityRule>

export type EligibilityRuleName = keyof typeof eligibilityRules

function flag(isSet: boolean, actual: string): Finding {
  return { isMet: !isSet, actual: isSet ? actual : null }
}

/** How a rule stands in a case. */
export interface EligibilityReason {
  rule: EligibilityRuleName
  requirement: string
  source: string
  isBinding: boolean
  privateFields: readonly string[]
  isMet: boolean
  actual: string | null
}

const ruleNames = Object.keys(eligibilityRules).filter((name) => isRuleName(name))

/** Every rule that says something of such a duty, met or not. */
export function assess(facts: EligibilityCase): EligibilityReason[] {
  return ruleNames.flatMap((name) => {
    const finding = find(name, facts)
    return finding ? [toReason(name, finding)] : []
  })
}

/** What stands against a draft, as `obstacles(assess(facts))`; of the thousands of a list little is made of what is met. */
export function findObstacles(facts: EligibilityCase): EligibilityReason[] {
  const against: EligibilityReason[] = []
  for (const name of ruleNames) {
    if (!eligibilityRules[name].isBinding) continue
    const finding = find(name, facts)
    if (finding && !finding.isMet) against.push(toReason(name, finding))
  }
  return against
}

function find(name: EligibilityRuleName, facts: EligibilityCase): Finding | undefined {
  const { applies, check }: EligibilityRule = eligibilityRules[name]
  return !applies || applies(facts) ? check(facts) : undefined
}

function toReason(rule: EligibilityRuleName, { isMet, actual }: Finding): EligibilityReason {
  const { requirement, source, isBinding, privateFields } = eligibilityRules[rule]
  return { rule, requirement, source, isBinding, privateFields, isMet, actual }
}

function isRuleName(name: string): name is EligibilityRuleName {
  return Object.hasOwn(eligibilityRules, name)
}

/** Whether a rule looks at what is private of a person. */
export const isPrivate = ({ privateFields }: Pick<EligibilityReason, 'privateFields'>): boolean =>
  privateFields.length > 0

/** What stands against a draft. */
export function obstacles(reasons: readonly EligibilityReason[]): EligibilityReason[] {
  return reasons.filter(({ isBinding, isMet }) => isBinding && !isMet)
}
