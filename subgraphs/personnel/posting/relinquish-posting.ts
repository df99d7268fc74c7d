import { notFound, staleVersion, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Outcome } from '../../common/change/run-change'
import { toDay, toDayText } from '../../common/day'
import { findAreasByCode } from '../area/area.repository'
import type { PersonnelContext } from '../context'
import { daysAfter, todayIn } from '../day'
import { checkPower, type Held } from './hold-posting'
import type { RelinquishPostingInput } from './posting-change.input'
import { endPosting, type LockedPosting, lockPosting } from './posting-change.repository'

/** Ends somebody's time in an office, which is vacant from the next day on. */
export function relinquishPosting(
  { runChange, request }: Pick<PersonnelContext, 'runChange' | 'request'>,
  input: RelinquishPostingInput,
  now: Date,
): Promise<Outcome<Held>> {
  const { posting: id, version, to, reason } = input
  return runChange({ mutation: 'relinquishPosting', input, reason }, async (transaction) => {
    const posting = await lockPosting(transaction, id)
    const [area] = posting ? await findAreasByCode(transaction, [posting.areaCode]) : []
    if (!posting || !area) return [notFound('posting', id)]
    const refusals = checkPower(request.viewer.grants, posting.role, area)
    if (refusals.length > 0) return refusals
    if (posting.version !== version) return [staleVersion(version, posting.version)]
    const faults = checkEnd(posting, to, now)
    if (faults.length > 0) return faults
    await endPosting(transaction, id, to)
    return { id, vacantFrom: toDayText(daysAfter(to, 1)) }
  })
}

function checkEnd({ heldFrom, heldTo }: LockedPosting, to: Date, now: Date): Problem[] {
  const actual = toDayText(heldTo ?? to)
  if (heldTo !== null)
    return [toProblem('NOT_NOW', `It was relinquished already, on ${actual}.`, { rule: 'HELD', actual })]
  if (to >= toDay(todayIn(now)))
    return [
      toProblem('INVALID_INPUT', 'to is not over yet: the last day in office is yesterday at the latest.', {
        ...{ field: 'to', rule: 'LAST_DAY_OVER', actual },
      }),
    ]
  if (to >= heldFrom) return []
  const first = toDayText(heldFrom)
  return [
    toProblem('INVALID_INPUT', `to is before the first day in office, ${first}.`, {
      ...{ field: 'to', rule: 'TO_AFTER_FROM', actual },
    }),
  ]
}
