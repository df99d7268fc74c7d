import type { EligibilityCase } from '../../subgraphs/deployment/eligibility/eligibility.case'
import {
  assess,
  type EligibilityRuleName,
  eligibilityRules,
  obstacles,
} from '../../subgraphs/deployment/eligibility/eligibility.rules'
import {
  defaultEligibilitySettings as settings,
  toEligibilitySettings,
} from '../../subgraphs/deployment/eligibility/eligibility.settings'
import { notEligible } from '../../subgraphs/deployment/eligibility/not-eligible'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

const facts: EligibilityCase = {
  person: {
    ...{
      personId: 'S05D01-0000001',
      districtCode: 'S05D01',
      lentTo: null,
      name: 'A',
      gender: 'FEMALE',
      payLevel: 6,
    },
    ...{ officeCode: 'S05D01-O0001', departmentCode: 'EDUCATION', isDepartmentExempt: false },
    ...{ enrolledConstituency: 'S05-AC1', workConstituency: 'S05-AC2', nativeConstituency: 'S05-AC3' },
    ...{ joinedOn: day('2010-01-01'), retiresOn: day('2040-01-31') },
    ...{ isBoothLevelOfficer: false, isPregnantOrLactating: false, isAiling: false },
  },
  post: 'POLLING_OFFICER_1',
  constituency: { code: 'S05-AC9', districtCode: 'S05D01' },
  day: day('2024-05-07'),
  dutiesThatDay: [],
  isExempted: false,
  colleagues: [],
  settings,
}

type Change = Partial<Omit<EligibilityCase, 'person'>> & { person?: Partial<EligibilityCase['person']> }
const changed = ({ person, ...more }: Change): EligibilityCase => ({
  ...facts,
  ...more,
  person: { ...facts.person, ...person },
})
const colleague = (post: EligibilityCase['post'], payLevel: number | null, officeCode = 'S05D01-O0002') => ({
  ...{ personId: 'S05D01-0000002', post, payLevel, officeCode },
})
const other = {
  id: 'GE2024-S05D01-0000001',
  post: 'SECTOR_OFFICER',
  assemblyConstituencyCode: 'S05-AC4',
} as const

/** By rule what it takes for it to fail, and something near that does not. */
const table: [EligibilityRuleName, Change, Change][] = [
  [
    'NOT_ENROLLED_IN_CONSTITUENCY',
    { person: { enrolledConstituency: 'S05-AC9' } },
    { person: { enrolledConstituency: null } },
  ],
  [
    'NOT_WORKING_IN_CONSTITUENCY',
    { person: { workConstituency: 'S05-AC9' } },
    { person: { workConstituency: 'S05-AC90' } },
  ],
  [
    'NOT_NATIVE_OF_CONSTITUENCY',
    { person: { nativeConstituency: 'S05-AC9' } },
    { person: { nativeConstituency: null } },
  ],
  // 180 days after 7 May are 3 November, before it 9 November.
  [
    'NOT_RETIRING_SOON',
    { person: { retiresOn: day('2024-11-03') } },
    { person: { retiresOn: day('2024-11-04') } },
  ],
  ['NOT_RETIRING_SOON', { person: { retiresOn: day('2019-01-31') } }, { person: { retiresOn: null } }],
  [
    'NOT_NEWLY_JOINED',
    { person: { joinedOn: day('2023-11-09') } },
    { person: { joinedOn: day('2023-11-08') } },
  ],
  ['NOT_PREGNANT_OR_LACTATING', { person: { isPregnantOrLactating: true } }, {}],
  [
    'NOT_BOOTH_LEVEL_OFFICER',
    { person: { isBoothLevelOfficer: true } },
    { person: { isBoothLevelOfficer: true }, post: 'BOOTH_LEVEL_OFFICER' },
  ],
  [
    'NOT_BOOTH_LEVEL_OFFICER',
    { person: { isBoothLevelOfficer: true } },
    { person: { isBoothLevelOfficer: true }, settings: { ...settings, mayDraftBoothLevelOfficers: true } },
  ],
  ['DEPARTMENT_NOT_EXEMPT', { person: { isDepartmentExempt: true } }, {}],
  [
    'REGISTERED_OR_LENT_HERE',
    { person: { districtCode: 'S05D02' } },
    { person: { districtCode: 'S05D02', lentTo: 'S05D01' } },
  ],
  ['REGISTERED_OR_LENT_HERE', { person: { lentTo: 'S05D02' } }, {}],
  ['ONE_DUTY_A_DAY', { dutiesThatDay: [other] }, {}],
  ['NOT_EXEMPTED', { isExempted: true }, {}],
  [
    'SENIORITY_IN_PARTY',
    { colleagues: [colleague('PRESIDING_OFFICER', 5)] },
    { colleagues: [colleague('PRESIDING_OFFICER', 6)] },
  ],
  [
    'SENIORITY_IN_PARTY',
    { colleagues: [colleague('POLLING_OFFICER_2', 7)] },
    { colleagues: [colleague('POLLING_OFFICER_2', 5)] },
  ],
  [
    'OFFICE_NOT_IN_PARTY',
    { colleagues: [colleague('POLLING_OFFICER_2', 5, 'S05D01-O0001')] },
    { colleagues: [colleague('POLLING_OFFICER_2', null)] },
  ],
]

describe('the rules of eligibility', () => {
  const failing = (change: Change) => obstacles(assess(changed(change))).map(({ rule }) => rule)

  it('let be drafted whom none stands against, and tell each that says something of such a duty', () => {
    const reasons = assess(facts)
    expect(obstacles(reasons)).toEqual([])
    const ofParties = ['SENIORITY_IN_PARTY', 'OFFICE_NOT_IN_PARTY']
    expect(reasons.map(({ rule }) => rule)).toEqual(
      Object.keys(eligibilityRules).filter((name) => !ofParties.includes(name)),
    )
    expect(reasons.every(({ source, requirement }) => source && requirement)).toBe(true)
  })

  it.each(table)('%s fails alone where it must, and not just beside it', (rule, wrong, right) => {
    expect(failing(wrong)).toEqual([rule])
    expect(failing(right)).toEqual([])
  })

  it('are all in the table, but for the one that only warns', () => {
    const tried = new Set(table.map(([rule]) => rule))
    const binding = Object.keys(eligibilityRules).filter((name) => name !== 'NOT_AILING')
    expect([...tried]).toEqual(binding)
    const ailing = assess(changed({ person: { isAiling: true } })).filter(({ isMet }) => !isMet)
    expect(ailing).toMatchObject([{ rule: 'NOT_AILING', isBinding: false, actual: 'recorded as ailing' }])
  })

  it('say what was found, counted from the day of the poll', () => {
    const reasons = assess(changed({ person: { retiresOn: day('2024-08-31') } }))
    expect(reasons.find(({ rule }) => rule === 'NOT_RETIRING_SOON')).toMatchObject({
      actual: 'retires on 2024-08-31, 116 days after the day of the duty',
    })
  })

  it('tell of private facts to who may not read them only that one stands against', () => {
    const reasons = assess(
      changed({ person: { isPregnantOrLactating: true, isBoothLevelOfficer: true }, dutiesThatDay: [other] }),
    )
    const told = notEligible('S05D01-0000001', reasons, false)
    expect(told.map(({ rule }) => rule)).toEqual(['ONE_DUTY_A_DAY', null])
    expect(JSON.stringify(told)).not.toMatch(/pregnant|Booth/i)
    expect(notEligible('S05D01-0000001', reasons, true)).toHaveLength(3)
  })

  it('count the days that the environment sets', () => {
    expect(toEligibilitySettings({})).toEqual(settings)
    const own = toEligibilitySettings({ ELIGIBILITY_RETIREMENT_DAYS: '30', ELIGIBILITY_DRAFT_BLO: 'on' })
    expect(own).toEqual({ retirementDays: 30, joiningDays: 180, mayDraftBoothLevelOfficers: true })
    expect(() => toEligibilitySettings({ ELIGIBILITY_JOINING_DAYS: 'soon' })).toThrow(
      'ELIGIBILITY_JOINING_DAYS',
    )
    expect(obstacles(assess(changed({ person: { retiresOn: day('2024-07-01') }, settings: own })))).toEqual(
      [],
    )
  })
})
