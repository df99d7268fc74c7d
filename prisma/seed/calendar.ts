const dayLengthMs = 86_400_000
const firstYear = 1930
const lastYear = 2080
const firstDay = Date.UTC(firstYear, 0, 1) / dayLengthMs

// Millions of dates are written: each day's text is made once.
const texts: string[] = []
const monthEnds: number[] = []
const months: number[] = []
for (let month = 0; month < (lastYear - firstYear) * 12; month++) {
  const start = Date.UTC(firstYear, month, 1) / dayLengthMs
  const end = Date.UTC(firstYear, month + 1, 0) / dayLengthMs
  monthEnds.push(end)
  for (let day = start; day <= end; day++) {
    texts.push(new Date(day * dayLengthMs).toISOString().slice(0, 10))
    months.push(month)
  }
}

/** Days since 1970-01-01 of `2024-05-13`. */
export function toDay(text: string): number {
  return Date.parse(text) / dayLengthMs
}

/** `2024-05-13` of a day number. */
export function toDateText(day: number): string {
  return valueAt(texts, day - firstDay)
}

/** The last day of the month in which someone born on a day reaches an age: when service ends. */
export function retirementDay(bornOn: number, ageYears: number): number {
  return valueAt(monthEnds, valueAt(months, bornOn - firstDay) + ageYears * 12)
}

function valueAt<T>(list: readonly T[], position: number): T {
  const value = list[position]
  if (value === undefined) throw new RangeError(`day outside ${firstYear} to ${lastYear}`)
  return value
}
