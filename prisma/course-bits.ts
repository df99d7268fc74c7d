/** So many courses can be told apart in the bits of a duty's courses done: numbers 1 to this, as the database has it. */
export const mostCourses = 62

/**
 * The courses of these numbers as a duty has them: bit n for course number n, of no courses 0. As text, for it may be more
 * than a number holds exactly.
 */
export function toCourseBits(numbers: readonly number[]): string {
  return numbers.reduce((bits, number) => bits | (1n << BigInt(number)), 0n).toString()
}
