/** India has one time. */
const timeZone = 'Asia/Kolkata'
const format = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in India at a moment, `2024-05-07`. */
export function todayIn(moment: Date): string {
  return format.format(moment)
}

/** A day as the database's dates are read: its midnight in UTC. */
export function toDay(text: string): Date {
  return new Date(`${text}T00:00:00Z`)
}

/** The day so many days later. */
export function daysAfter(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000)
}
