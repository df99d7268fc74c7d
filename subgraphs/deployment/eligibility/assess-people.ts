import type { Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import type { EligibilityCase, PersonFacts } from './eligibility.case'
import {
  type DutyThatDay,
  findDutiesOfDay,
  findExempted,
  findPartyMembers,
  type PartyMember,
} from './eligibility.repository'
import { assess, type EligibilityReason } from './eligibility.rules'
import type { EligibilitySettings } from './eligibility.settings'

/** Where facts of people and limits come from. */
export interface EligibilitySource {
  /** @throws SubgraphUnavailableError where the register does not answer */
  findPeople: (people: readonly string[]) => Promise<ReadonlyMap<string, PersonFacts>>
  /**
   * Writes down that the viewer is shown the private facts that these rules look at: what cannot be written down is not shown.
   * @throws SubgraphUnavailableError where the register does not answer
   */
  noteReading: (person: string, reasons: readonly EligibilityReason[]) => Promise<void>
  settings: EligibilitySettings
}

/** A post to be filled. */
export interface Vacancy {
  election: string
  constituency: { code: string; districtCode: string }
  day: Date
  post: Post
  /** The party to be joined. */
  party: DistrictKey | null
  /** The duty whose holder leaves that party. */
  leaving?: string | null
}

/** Somebody who may fill it, and the duty that they would give up for it. */
export interface Candidate {
  personId: string
  givingUp?: string | null
}

export interface Assessment {
  facts: PersonFacts
  reasons: EligibilityReason[]
}

/**
 * How each of these people stands to a vacancy; who is in no register is left out. Constant statements and one question to the
 * register, however many they are.
 */
export async function assessPeople(
  database: Database,
  { findPeople, settings }: EligibilitySource,
  vacancy: Vacancy,
  candidates: readonly Candidate[],
): Promise<Map<string, Assessment>> {
  const ids = candidates.map(({ personId }) => personId)
  const members = vacancy.party ? await findPartyMembers(database, [vacancy.party]) : []
  const staying = members.filter(({ id }) => id !== vacancy.leaving)
  const duties = await findDutiesOfDay(database, ids, vacancy.day)
  const exempted = await findExempted(database, ids, vacancy.election)
  const people = await findPeople([...new Set([...ids, ...staying.map(({ personId }) => personId)])])

  const assessments = candidates.flatMap(({ personId, givingUp }): [string, Assessment][] => {
    const person = people.get(personId)
    if (!person) return []
    const known = { people, settings, members: staying, isExempted: exempted.has(personId) }
    const dutiesThatDay = duties.filter((duty) => duty.personId === personId && duty.id !== givingUp)
    const reasons = assess(toCase(person, vacancy, { ...known, dutiesThatDay }))
    return [[personId, { facts: person, reasons }]]
  })
  return new Map(assessments)
}

/** What is known around a person who is to fill a vacancy. */
export interface Surroundings {
  /** But for the duty that is given up for it. */
  dutiesThatDay: readonly DutyThatDay[]
  isExempted: boolean
  /** Who stays in the party to be joined. */
  members: readonly PartyMember[]
  /** What the register knows of these members. */
  people: ReadonlyMap<string, PersonFacts>
  settings: EligibilitySettings
}

/** The case of a person and a vacancy, as rules look at it. */
export function toCase(
  person: PersonFacts,
  { post, constituency, day }: Pick<Vacancy, 'post' | 'constituency' | 'day'>,
  { members, people, dutiesThatDay, isExempted, settings }: Surroundings,
): EligibilityCase {
  const colleagues = members
    .filter(({ personId }) => personId !== person.personId)
    .map(({ personId, post: theirs, payLevel }) => ({
      ...{ personId, post: theirs },
      payLevel: people.get(personId)?.payLevel ?? payLevel,
      officeCode: people.get(personId)?.officeCode ?? null,
    }))
  return { person, post, constituency, day, dutiesThatDay, isExempted, colleagues, settings }
}
