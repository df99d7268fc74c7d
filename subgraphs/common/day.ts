/** A day as the database's dates are read: its midnight in UTC. */
export function toDay(text: string): Date {
  return new Date(`${text}T00:00:00Z`)
}

/** `2024-05-07` of its midnight in UTC. */
export function toDayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}
