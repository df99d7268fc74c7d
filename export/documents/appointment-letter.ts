import type { Paper } from '../pdf/paper'
import type { LetterDuty, Letters } from './read-letters'
import { dateText, momentText, postText } from './words'

type Letter = Letters['duties'][number]

const trainingColumns = [
  { title: 'Training', share: 36 },
  { title: 'Batch', share: 8 },
  { title: 'Venue', share: 32 },
  { title: 'Begins', share: 24 },
]

/** A page for each duty. */
export async function printLetters(paper: Paper, letters: Letters): Promise<void> {
  for (const letter of letters.duties) {
    const { duty, trainings } = letter
    const { state, district } = duty.assemblyConstituency
    const head = {
      label: letters.label,
      title: 'Order of appointment',
      lines: [letters.election, `State: ${state.name} · District: ${district.name} (${district.code})`],
    }
    paper.page(head)
    printOrder(paper, letters.person, duty)
    paper.paragraph('Training', { isBold: true })
    if (trainings.length === 0) paper.paragraph('No session is known yet: you will be told.')
    else await paper.table(trainingColumns, trainings.map(toCells), { head, leastHeight: 16 })
    paper.paragraph('Reporting', { isBold: true })
    printReporting(paper, letter)
    paper.space(40)
    paper.paragraph(district.districtElectionOfficer?.person?.name ?? '')
    paper.paragraph(`District Election Officer, ${district.name}`)
  }
}

function printOrder(paper: Paper, person: Letters['person'], duty: LetterDuty): void {
  const { number, name, code, parliamentaryConstituency: seat } = duty.assemblyConstituency
  const pollText = duty.pollDate ? `, for the poll on ${dateText(duty.pollDate)}` : ''
  paper.paragraph(`Order no. ${duty.id}`)
  paper.space(8)
  paper.paragraph(`To: ${person.name} (${person.id})`, { isBold: true })
  paper.paragraph([person.designation, person.office, person.department].filter(Boolean).join(', '))
  paper.space(8)
  paper.paragraph(
    `You are appointed ${postText(duty.post)}${partyText(duty)} in AC ${number} ${name} (${code}), ` +
      `PC ${seat.number} ${seat.name}${pollText}.`,
  )
  if (isOfParty(duty.post))
    paper.paragraph('The appointment is under section 26 of the Representation of the People Act, 1951.')
  paper.space(6)
}

function printReporting(paper: Paper, { duty, station, trainings }: Letter): void {
  const [first] = trainings
  paper.paragraph(
    first
      ? `Report first at ${first.session.venue}, ${momentText(first.session.startsAt)}.`
      : 'Report where the District Election Officer tells you.',
  )
  if (station) paper.paragraph(`Polling station: ${station}.`)
  else if (isOfParty(duty.post))
    paper.paragraph('Your polling station is made known at the dispatch centre, when the list is opened.')
}

function toCells({ session }: Letter['trainings'][number]): string[] {
  return [session.course.title, String(session.batch), session.venue, momentText(session.startsAt)]
}

function partyText({ party }: LetterDuty): string {
  if (!party) return ''
  return ` of ${party.isReserve ? 'reserve ' : ''}party ${party.number}`
}

function isOfParty(post: string): boolean {
  return post === 'PRESIDING_OFFICER' || post.startsWith('POLLING_OFFICER')
}
