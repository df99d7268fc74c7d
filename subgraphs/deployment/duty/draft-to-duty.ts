import { DutyStatus } from '../../../prisma/deployment/generated/enums'
import { isInside } from '../../common/access/scope'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { isGiven } from '../../common/keys'
import { assessNamed } from '../eligibility/assess-named'
import type { EligibilitySource } from '../eligibility/assess-people'
import { type DraftPlace, findDraftPlace } from '../eligibility/eligibility.repository'
import type { DeploymentScopes } from '../scopes'
import type { DraftToDutyInput } from './duty-change.input'
import { claimDay, insertDuty } from './duty-change.repository'
import { checkDraft } from './duty-input.rules'
import { takeSeat, toSeat } from './duty-seat'

/** What a change of duties gives: the duty that it is about, as the caller is to be shown it. */
export type DutyDone = { duty: string }

interface ChangeTools {
  scopes: DeploymentScopes
  eligibilitySource: EligibilitySource
  /** Told of the duty that stands in the way. */
  show: (duty: string) => void
}

/**
 * Drafts a person. The place is locked first, then the person's day: whoever else wants either waits, and finds it taken.
 * @throws SubgraphUnavailableError where the register does not answer
 */
export async function draftToDuty(
  transaction: Database,
  { scopes, eligibilitySource, show }: ChangeTools,
  input: DraftToDutyInput,
): Promise<DutyDone | Problem[]> {
  const faults = checkDraft(input)
  if (faults.length > 0) return faults
  const { election, post, person, assemblyConstituency: constituency } = input
  const place = await findDraftPlace(transaction, { election, constituency, post })
  if (!place) return [notFound('election or AC', `${election}, ${constituency}`)]
  if (!isInside(scopes.drafting, constituency)) return [notYours]
  if (!hasDay(place)) return [noPoll(constituency, election)]

  const { party: joined, sector, pollingStation: station } = input
  const seat = toSeat(place.districtCode, { election, post, party: joined, sector, station })
  const taken = seat && (await takeSeat(transaction, scopes, seat, { post, constituency }))
  if (taken && 'problem' in taken) {
    if (taken.holder !== null) show(taken.holder)
    return [taken.problem]
  }
  await claimDay(transaction, person, place.day)
  const party = seat?.kind === 'party' ? seat.key : null
  const vacancy = { election, constituency: place, day: place.day, post, party }
  const found = await assessNamed(transaction, { scopes, eligibilitySource }, vacancy, { personId: person })
  if (Array.isArray(found)) return found

  const isReserve = input.isReserve || taken?.row?.isReserve === true
  const duty = await insertDuty(
    transaction,
    {
      ...{ districtCode: place.districtCode, electionCode: election },
      ...{ assemblyConstituencyCode: constituency, post },
      status: isReserve ? DutyStatus.RESERVE : party ? DutyStatus.IN_PARTY : DutyStatus.DRAFTED,
      partyCode: input.party ?? null,
      sectorCode: input.sector ?? null,
      stationCode: input.pollingStation ?? null,
    },
    found,
  )
  return { duty }
}

export const notYours = toProblem('FORBIDDEN', 'This is for the DEO of the district of the AC to do.')

function hasDay(place: DraftPlace): place is DraftPlace & { day: Date } {
  return isGiven(place.day)
}

function noPoll(constituency: string, election: string): Problem {
  return toProblem('NOT_NOW', `${constituency} does not poll in ${election}.`, {
    field: 'assemblyConstituency',
  })
}

/** Since somebody else was first: what constraints of the table say. */
export const dutyConstraints = {
  duty_one_a_day: toProblem('CONFLICT', 'Somebody has just given this person another duty on the day.', {
    ...{ field: 'person', rule: 'ONE_DUTY_A_DAY' },
  }),
  party_one_a_post: toProblem('CONFLICT', 'Somebody has just filled this post of the party.', {
    ...{ field: 'party', rule: 'ONE_A_POST' },
  }),
  duty_pkey: toProblem('CONFLICT', 'Others are drafting in this district just now: try again.'),
}
