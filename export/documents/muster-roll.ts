import type { Paper } from '../pdf/paper'
import type { PrintColumn } from '../pdf/print-row'
import type { Place, PlaceRow } from './place'
import { postText } from './words'

const columns = (withPhone: boolean): PrintColumn[] => [
  { title: 'No.', share: 5 },
  { title: 'Name', share: 25 },
  { title: 'Post', share: 17 },
  { title: 'Designation, office', share: 30 },
  ...(withPhone ? [{ title: 'Phone', share: 14 }] : []),
  { title: 'Signature', share: 20 },
]

/** Room for a signature, in points. */
const leastHeight = 30

/** A page for each station, or for each party while the stations are sealed. */
export async function printMusterRoll(
  paper: Paper,
  { head, groups }: Place,
  withPhone: boolean,
): Promise<void> {
  for (const { title, rows } of groups) {
    const letterhead = { ...head, title: 'Muster roll', lines: [...head.lines, title] }
    paper.page(letterhead)
    await paper.table(
      columns(withPhone),
      rows.map((row, index) => toCells(row, index, withPhone)),
      { head: letterhead, leastHeight },
    )
    paper.paragraph(`${rows.length} called. Present: ______   Absent: ______`)
    paper.space(20)
    paper.paragraph(
      'Signature of the officer who took the roll: ______________________   Date and time: ______________',
    )
  }
}

function toCells({ person, post }: PlaceRow, index: number, withPhone: boolean): string[] {
  return [
    String(index + 1),
    person?.name ?? '',
    postText(post),
    [person?.designation, person?.office?.name].filter(Boolean).join(', '),
    ...(withPhone ? [person?.phone ?? ''] : []),
    '',
  ]
}
