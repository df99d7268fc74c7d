import type { Database } from '../../common/database'
import { toDayText } from '../../common/day'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { type EligibilitySource, toCase } from './assess-people'
import type { Draft, EarlierDrafts } from './earlier-drafts'
import type { PersonFacts } from './eligibility.case'
import { findGivenDuties, findPartyMembers, type GivenDuty, type PartyMember } from './eligibility.repository'
import { type EligibilityReason, findObstacles } from './eligibility.rules'

export interface DraftAssessment {
  facts: PersonFacts
  /** What stands against it; nothing where they may have it. */
  against: EligibilityReason[]
  /** The ACs where the person serves already. */
  places: string[]
}

/** Tells how a person stands to a duty; undefined of whom no register lists. */
export type DraftAssessor = (draft: Draft) => DraftAssessment | undefined

/**
 * Reads what is needed to tell how each of these people stands to their duty, as though those told of before, whom nothing stood
 * against, had theirs already. Constant statements and one question to the register, however many they are.
 * @param earlier who else is to count as if they had theirs
 */
export async function openDraftAssessor(
  database: Pick<Database, 'query'>,
  { findPeople, settings }: Pick<EligibilitySource, 'findPeople' | 'settings'>,
  drafts: readonly Draft[],
  earlier?: EarlierDrafts,
): Promise<DraftAssessor> {
  if (drafts.length === 0) return () => undefined
  const ids = [...new Set(drafts.map(({ personId }) => personId))]
  const keys = partiesOf(drafts)
  const isThere = (row: { id: string }) => !earlier?.isElsewhere(row)
  const parties = new Parties([
    ...(await findPartyMembers(database, keys)).filter(isThere),
    ...keys.flatMap(({ code }) => earlier?.membersOf(code) ?? []),
  ])
  const given = groupByPerson([
    ...(await findGivenDuties(database, ids)).filter(isThere),
    ...ids.flatMap((id) => earlier?.givenTo(id) ?? []),
  ])
  const people = await findPeople([...new Set([...ids, ...parties.memberIds()])])
  return (draft) => {
    const person = people.get(draft.personId)
    if (!person) return undefined
    const own = given.get(draft.personId) ?? []
    const served = own.filter(({ status }) => status !== 'EXEMPTED')
    const facts = toCase(person, draft, {
      ...{ people, settings, members: parties.membersOf(draft) },
      dutiesThatDay: served.filter(({ day, id }) => id !== draft.moving && day === toDayText(draft.day)),
      isExempted: own.some(({ status, election }) => status === 'EXEMPTED' && election === draft.election),
    })
    const against = findObstacles(facts)
    if (against.length === 0) parties.join(draft, person.payLevel)
    return { facts: person, against, places: served.map((duty) => duty.assemblyConstituencyCode) }
  }
}

function partiesOf(drafts: readonly Draft[]): DistrictKey[] {
  const keys = drafts.flatMap(({ party }) => (party ? [party] : []))
  return [...new Map(keys.map((key) => [idOfDistrictKey(key), key])).values()]
}

function groupByPerson(duties: readonly GivenDuty[]): Map<string, GivenDuty[]> {
  const groups = new Map<string, GivenDuty[]>()
  for (const duty of duties) {
    const group = groups.get(duty.personId)
    if (group) group.push(duty)
    else groups.set(duty.personId, [duty])
  }
  return groups
}

/** Who serves in which party, as people join one after the other. */
class Parties {
  private readonly members = new Map<string, PartyMember[]>()
  private readonly partyOfDuty = new Map<string, string>()

  constructor(members: readonly PartyMember[]) {
    for (const member of members) this.enter(member)
  }

  *memberIds(): Generator<string> {
    for (const members of this.members.values()) for (const { personId } of members) yield personId
  }

  membersOf({ party, moving }: Draft): readonly PartyMember[] {
    return this.of(party).filter(({ id }) => id !== moving)
  }

  join({ party, moving, personId, post }: Draft, payLevel: number | null): void {
    if (moving !== null) this.leave(moving)
    if (party) this.enter({ id: moving ?? '', personId, partyCode: party.code, post, payLevel })
  }

  private of(party: DistrictKey | null): PartyMember[] {
    return (party && this.members.get(party.code)) ?? []
  }

  private enter(member: PartyMember): void {
    const { id, partyCode } = member
    const members = this.members.get(partyCode)
    if (members) members.push(member)
    else this.members.set(partyCode, [member])
    if (id !== '') this.partyOfDuty.set(id, partyCode)
  }

  private leave(duty: string): void {
    const code = this.partyOfDuty.get(duty)
    if (code === undefined) return
    this.partyOfDuty.delete(duty)
    const left = this.members.get(code)?.filter(({ id }) => id !== duty)
    this.members.set(code, left ?? [])
  }
}
