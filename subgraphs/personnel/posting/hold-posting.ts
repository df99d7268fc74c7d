import { isKey } from '../../../prisma/keys'
import type { Area } from '../../../prisma/personnel/generated/client'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Outcome } from '../../common/change/run-change'
import type { Database } from '../../common/database'
import { toDay, toDayText } from '../../common/day'
import { findAreasByCode } from '../area/area.repository'
import type { PersonnelContext } from '../context'
import { commissionFounded, daysAfter, todayIn } from '../day'
import { lockPerson } from '../person/person-change.repository'
import { checkClosed } from '../person/person-checks'
import { toPlace } from './chain-of-command'
import type { HoldPostingInput } from './posting-change.input'
import { findSeatAround, insertPosting } from './posting-change.repository'
import { areaKindOfRole, postingPower, seatsOf } from './posting-power.rules'

type Context = Pick<PersonnelContext, 'runChange' | 'scopes' | 'request'>

/** An office taken over: the posting, and the first day of a gap before it. */
export interface Held {
  id: string
  vacantFrom: string | null
}

/** Enters who holds an office from a day on. */
export function holdPosting(
  { runChange, scopes, request }: Context,
  input: HoldPostingInput,
  now: Date,
): Promise<Outcome<Held>> {
  const { role, area, person, from, reason } = input
  const seat = { role, area, seat: input.seat ?? 1 }
  const id = [role, area, seat.seat, toDayText(from)].join(':')
  const change = { mutation: 'holdPosting', input, reason, constraints: seatConstraints }
  return runChange(change, async (transaction) => {
    const [found] = await findAreasByCode(transaction, [area])
    if (!found) return [notFound('area', area)]
    const refusals = checkPower(request.viewer.grants, role, found)
    if (refusals.length > 0) return refusals
    const faults = [
      ...checkOffice(seat.seat, role, found),
      ...checkFrom(from, now),
      ...(await checkHolder(transaction, scopes, person)),
    ]
    if (faults.length > 0) return faults
    const { takenBy, lastHeldTo } = await findSeatAround(transaction, seat, from)
    if (takenBy) return [seatTaken(takenBy)]
    await insertPosting(transaction, id, seat, { person, from })
    const next = lastHeldTo && daysAfter(lastHeldTo, 1)
    return { id, vacantFrom: next && next < from ? toDayText(next) : null }
  })
}

/** Whether the viewer's grants let them enter who holds an office there. */
export function checkPower(
  grants: Context['request']['viewer']['grants'],
  role: HoldPostingInput['role'],
  area: Area,
): Problem[] {
  const { rule, source, requirement, isMet } = postingPower
  if (isMet(grants, role, toPlace(area))) return []
  return [toProblem('FORBIDDEN', `It is not yours to enter: ${requirement}.`, { rule, source, actual: role })]
}

function checkOffice(seat: number, role: HoldPostingInput['role'], { code, kind }: Area): Problem[] {
  const expected = areaKindOfRole[role]
  const problems: Problem[] = []
  if (kind !== expected)
    problems.push(
      toProblem('INVALID_INPUT', `area is ${code}, but ${role} is the office of one ${expected}.`, {
        ...{ field: 'area', rule: 'AREA_OF_ROLE', actual: kind },
      }),
    )
  if (seat < 1 || seat > seatsOf(role))
    problems.push(
      toProblem('INVALID_INPUT', `seat is ${seat}: ${role} has ${seatsOf(role)}.`, {
        ...{ field: 'seat', rule: 'SEAT_OF_ROLE', actual: String(seat) },
      }),
    )
  return problems
}

/** What is to come is entered when it comes: who holds an office now is whoever has not given it up. */
function checkFrom(from: Date, now: Date): Problem[] {
  const facts = { field: 'from', actual: toDayText(from) }
  if (from < commissionFounded)
    return [toProblem('INVALID_INPUT', 'from is before there was a Commission.', { ...facts, rule: 'DATE' })]
  if (from <= toDay(todayIn(now))) return []
  return [
    toProblem('INVALID_INPUT', 'from is still to come: enter it on the day.', {
      ...facts,
      rule: 'NOT_IN_FUTURE',
    }),
  ]
}

/** Locks the record as well: whoever holds an office is not transferred at the same moment. */
async function checkHolder(
  transaction: Database,
  scopes: Context['scopes'],
  person: string,
): Promise<Problem[]> {
  if (!isKey('person', person)) return [notFound('person', person)]
  const found = await lockPerson(transaction, scopes, person)
  return found?.isVisible ? [] : [await checkClosed(transaction, scopes.directory, person)]
}

const oneHolder = { rule: 'ONE_HOLDER', source: postingPower.source }

const seatTaken = (by: string) =>
  toProblem('CONFLICT', `The office is held on that day or after it: ${by}. Have it relinquished first.`, {
    ...{ ...oneHolder, field: 'from', actual: by },
  })

const takenMeanwhile = toProblem(
  'CONFLICT',
  'Somebody else took the office over at this moment: look again.',
  {
    ...{ ...oneHolder, field: 'from' },
  },
)

/** The database's own guard, for who comes at the same moment. */
const seatConstraints = { posting_one_holder: takenMeanwhile, posting_pkey: takenMeanwhile }
