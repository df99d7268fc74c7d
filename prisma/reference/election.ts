/** The election the reference facts describe. */
export const election = {
  code: 'GE2024',
  name: 'General Election to the Lok Sabha, 2024',
  /** When the schedule was announced. */
  announcedOn: '2024-03-16',
  countingOn: '2024-06-04',
}

/** Phase number to poll date, as held. */
export const phases: readonly { number: number; pollDate: string }[] = [
  { number: 1, pollDate: '2024-04-19' },
  { number: 2, pollDate: '2024-04-26' },
  { number: 3, pollDate: '2024-05-07' },
  { number: 4, pollDate: '2024-05-13' },
  { number: 5, pollDate: '2024-05-20' },
  { number: 6, pollDate: '2024-05-25' },
  { number: 7, pollDate: '2024-06-01' },
]

/** The poll date of a phase, throwing a RangeError where there is no such phase. */
export function pollDateOf(phase: number): string {
  const found = phases.find(({ number }) => number === phase)
  if (found === undefined) throw new RangeError(`${election.code} has no phase ${phase}`)
  return found.pollDate
}
