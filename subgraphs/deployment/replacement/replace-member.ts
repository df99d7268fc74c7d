import { type Duty, DutyStatus } from '../../../prisma/deployment/generated/client'
import { isInside } from '../../common/access/scope'
import { notFound, staleVersion, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { isGiven } from '../../common/keys'
import { type DutyDone, notYours } from '../duty/draft-to-duty'
import type { ReplaceMemberInput } from '../duty/duty-change.input'
import { claimDay, insertDuty, lockDuty, moveDuty, setDutyStatus } from '../duty/duty-change.repository'
import { checkKey, checkText } from '../duty/duty-input.rules'
import { takeSeat, toSeat } from '../duty/duty-seat'
import { assessNamed } from '../eligibility/assess-named'
import type { Vacancy } from '../eligibility/assess-people'
import { findDraftPlace, findDutiesOfDay } from '../eligibility/eligibility.repository'
import { chooseReserve } from './choose-reserve'
import { insertReplacement, isReplaced } from './replacement.repository'
import type { ReplacementTools, Successor } from './successor'

/**
 * Gives a duty to another person, by name or from the reserve. The old row stays; the new one is the reserve's own, moved, or a
 * new one. Locks the old duty, its party, sector or station, then the person's day.
 * @throws SubgraphUnavailableError where the register does not answer
 */
export async function replaceMember(
  transaction: Database,
  tools: ReplacementTools,
  input: ReplaceMemberInput,
): Promise<DutyDone | Problem[]> {
  const faults = [
    ...checkKey('duty', 'duty', input.duty),
    ...checkKey('person', 'person', input.person),
    ...checkText('reason', input.reason),
  ]
  if (faults.length > 0) return faults
  const old = await lockDuty(transaction, tools.scopes, input.duty)
  if (!old) return [notFound('duty', input.duty)]
  if (!isInside(tools.scopes.drafting, old.assemblyConstituencyCode)) return [notYours]
  if (old.version !== input.version) return [staleVersion(input.version, old.version)]
  if (await isReplaced(transaction, old)) return [alreadyReplaced(old.id)]

  const { electionCode: election, assemblyConstituencyCode: constituency, post } = old
  const place = await findDraftPlace(transaction, { election, constituency, post })
  if (!isGiven(place?.day)) return [notPolling(old)]
  const seat = toSeat(old.districtCode, {
    ...{ election, post, party: old.partyCode, sector: old.sectorCode, station: old.stationCode },
  })
  const taken =
    seat && (await takeSeat(transaction, tools.scopes, seat, { post, constituency, leaving: old.id }))
  if (taken && 'problem' in taken) {
    if (taken.holder !== null) tools.show(taken.holder)
    return [taken.problem]
  }
  const vacancy = {
    ...{ election, constituency: place, day: place.day, post, leaving: old.id },
    party: seat?.kind === 'party' ? seat.key : null,
  }
  const successor = isGiven(input.person)
    ? await chooseNamed(transaction, tools, old, vacancy, input.person)
    : await chooseReserve(transaction, tools, old, vacancy)
  if (Array.isArray(successor)) return successor

  const isStillServed = old.status !== DutyStatus.EXEMPTED
  if (isStillServed) await setDutyStatus(transaction, old, DutyStatus.REPLACED)
  const isReserve = taken?.row?.isReserve ?? old.status === DutyStatus.RESERVE
  const status = isReserve
    ? DutyStatus.RESERVE
    : old.partyCode === null
      ? DutyStatus.DRAFTED
      : DutyStatus.IN_PARTY
  const duty = await give(transaction, { ...old, status }, successor)
  await insertReplacement(transaction, {
    ...{ districtCode: old.districtCode, oldDutyId: old.id, newDutyId: duty },
    ...{ reason: input.reason.trim(), replacedBy: tools.subject },
  })
  return { duty }
}

async function give(transaction: Database, place: Duty, { draftee, duty }: Successor): Promise<string> {
  if (duty === null) return insertDuty(transaction, place, draftee)
  await moveDuty(transaction, duty, place)
  return duty
}

/** A duty that is given up for another: in reserve, or in no party yet. */
const spare: readonly DutyStatus[] = [DutyStatus.RESERVE, DutyStatus.DRAFTED]

async function chooseNamed(
  transaction: Database,
  tools: ReplacementTools,
  old: Duty,
  vacancy: Vacancy,
  person: string,
): Promise<Successor | Problem[]> {
  await claimDay(transaction, person, vacancy.day)
  const duties = await findDutiesOfDay(transaction, [person], vacancy.day)
  const own = duties.find(
    ({ id, districtCode, status }) =>
      id !== old.id && districtCode === old.districtCode && spare.includes(status),
  )
  const candidate = { personId: person, givingUp: own?.id ?? null }
  const found = await assessNamed(transaction, tools, vacancy, candidate)
  if (Array.isArray(found)) return found
  if (own && !(await lockDuty(transaction, tools.scopes, own.id))) return [notFound('person', person)]
  return { draftee: found, duty: own?.id ?? null }
}

function alreadyReplaced(id: string): Problem {
  return toProblem('NOT_NOW', `Another serves in place of ${id} already: replace that one.`, {
    field: 'duty',
  })
}

function notPolling({ assemblyConstituencyCode, electionCode }: Duty): Problem {
  return toProblem('NOT_NOW', `${assemblyConstituencyCode} does not poll in ${electionCode}.`, {
    field: 'duty',
  })
}
