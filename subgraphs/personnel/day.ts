import { toDay, toDayText } from '../common/day'

/** India has one time, 5 hours and 30 minutes ahead of UTC. */
const aheadMs = 5.5 * 3_600_000
const dayMs = 86_400_000

/** The day in India at a moment, `2024-05-07`. */
export function todayIn(moment: Date): string {
  return toDayText(new Date(moment.getTime() + aheadMs))
}

/** The day so many days later. */
export function daysAfter(day: Date, days: number): Date {
  return new Date(day.getTime() + days * dayMs)
}

/** The Commission was founded on 25 January 1950: no office was held under it before. */
export const commissionFounded = toDay('1950-01-25')
