import type { HonorariumRates } from '../pdf/honorarium-rates'
import type { Paper } from '../pdf/paper'
import type { PrintColumn } from '../pdf/print-row'
import type { Place, PlaceRow } from './place'
import { postText, rupeesText } from './words'

const columns = (withBank: boolean): PrintColumn[] => [
  { title: 'No.', share: 5 },
  { title: 'Name', share: 25 },
  { title: 'Post', share: 18 },
  { title: 'Days', share: 7, align: 'right' },
  { title: 'Rate, ₹', share: 14, align: 'right' },
  { title: 'Amount, ₹', share: 12, align: 'right' },
  ...(withBank
    ? [
        { title: 'Bank account', share: 21 },
        { title: 'IFSC', share: 18 },
      ]
    : []),
  { title: 'Signature', share: 18 },
]

const leastHeight = 24

/** One table, with who serve together below one heading; who was absent is paid nothing. */
export async function printHonorariumSheet(
  paper: Paper,
  { head, groups }: Place,
  { rates, withBank }: { rates: HonorariumRates; withBank: boolean },
): Promise<void> {
  const letterhead = {
    ...head,
    title: 'Honorarium sheet',
    lines: [...head.lines, `Rates: ${rates.source}`, `A rate for a day is paid for ${rates.days} days.`],
  }
  paper.page(letterhead)
  let number = 0
  let total = 0
  const rows = groups.flatMap(({ title, rows: members }) => [
    [title],
    ...members.map((row) => {
      number += 1
      total += amountOf(row, rates) ?? 0
      return toCells(row, number, { rates, withBank })
    }),
  ])
  await paper.table(columns(withBank), rows, { head: letterhead, leastHeight })
  paper.paragraph(`Total of ${number} persons: ₹ ${rupeesText(total)}`, { isBold: true })
}

/** Rupees; null for a post whose rate is not set. */
export function amountOf({ post, status }: PlaceRow, { rates, days }: HonorariumRates): number | null {
  const rate = rates[post]
  if (!rate) return null
  if (status === 'ABSENT') return 0
  return rate.per === 'DAY' ? rate.rupees * days : rate.rupees
}

function toCells(
  row: PlaceRow,
  number: number,
  { rates, withBank }: { rates: HonorariumRates; withBank: boolean },
): string[] {
  const { person, post, status } = row
  const rate = rates.rates[post]
  const amount = amountOf(row, rates)
  return [
    String(number),
    person?.name ?? '',
    postText(post),
    status === 'ABSENT' ? '0' : rate?.per === 'DAY' ? String(rates.days) : '',
    rate ? `${rupeesText(rate.rupees)}${rate.per === 'DAY' ? '/day' : ''}` : 'not set',
    amount === null ? '' : rupeesText(amount),
    ...(withBank ? [person?.bankAccount ?? '', person?.ifsc ?? ''] : []),
    status === 'ABSENT' ? 'Absent' : '',
  ]
}
