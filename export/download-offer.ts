import { Readable } from 'node:stream'
import { z } from 'zod'
import { type AskHub, createAskHub, type HubAddress, readAnswer, unreachable, untilServed } from './ask-hub'
import { ExportError } from './export.error'
import type { OpenExport } from './export.types'
import { electionOf, electionsQuery } from './latest-election'
import type { Question } from './question'

// Under a safelist a hub runs none of an export's own queries, of which each choice of columns is another. But it makes files
// itself, and to ask for these takes a query a kind.

const table = 'format: $format, columns: $columns'
const tableTypes = '$format: TableFormat!, $columns: [String!]'
const place =
  'election: $election, pollingStation: $pollingStation, sector: $sector, assemblyConstituency: $assemblyConstituency'
const placeTypes = '$election: ID!, $pollingStation: ID, $sector: ID, $assemblyConstituency: ID'
const summary = (
  of: string,
) => `query Export${of}Summary($election: ID!, $by: Area!, $within: ID, ${tableTypes}) {
  offer: ${of.toLowerCase()}SummaryDownload(election: $election, by: $by, within: $within, ${table}) { url } }`

const queries = {
  roster: `query ExportRoster($filter: RosterFilter!, $orderBy: RosterOrder, ${tableTypes}) {
    offer: rosterDownload(filter: $filter, orderBy: $orderBy, ${table}) { url } }`,
  people: `query ExportPeople($filter: PersonFilter!, $orderBy: PersonOrder, ${tableTypes}) {
    offer: peopleDownload(filter: $filter, orderBy: $orderBy, ${table}) { url } }`,
  workforce: `query ExportWorkforceSummary($by: Area!, $within: ID, ${tableTypes}) {
    offer: workforceSummaryDownload(by: $by, within: $within, ${table}) { url } }`,
  deployment: summary('Deployment'),
  training: summary('Training'),
  'muster-roll': `query ExportMusterRoll(${placeTypes}) { offer: musterRollDownload(${place}) { url } }`,
  'honorarium-sheet': `query ExportHonorariumSheet(${placeTypes}) { offer: honorariumSheetDownload(${place}) { url } }`,
  'appointment-letter': `query ExportAppointmentLetter($person: ID!, $election: ID!) {
    offer: appointmentLetterDownload(person: $person, election: $election) { url } }`,
}

/** All that `openDownload` sends: with these on its safelist a hub can be asked for any file, and for nothing more. */
export const downloadQueries: readonly string[] = [electionsQuery, ...Object.values(queries)]

const shape = z.object({ offer: z.object({ url: z.string() }) })

/**
 * Has the hub make the file, and reads it as it comes.
 * @throws ExportError with the graph's own code, or HUB_UNREACHABLE
 */
export async function openDownload(question: Question, hub: HubAddress): Promise<OpenExport> {
  const ask = createAskHub(hub)
  const query = queries[question.kind === 'summary' ? question.of : question.kind]
  const { offer } = shape.parse(await ask(query, await variablesOf(question, ask)))
  const file = new URL(offer.url, hub.url)
  const response = await untilServed(hub, () => fetch(file, { signal: hub.signal ?? null }))
  if (!response.ok || !response.body) {
    await readAnswer(response)
    throw new ExportError('HUB_UNREACHABLE', `The hub answered HTTP ${response.status} for a file.`, 502)
  }
  const contentType = response.headers.get('content-type') ?? 'application/octet-stream'
  return { contentType, stream: Readable.from(whole(response.body), { objectMode: false }) }
}

/** Variables that a query does not name are left out of it: `kind` and `of` are for this program. */
async function variablesOf(question: Question, ask: AskHub): Promise<object> {
  if (question.kind === 'summary') {
    const { kind: _kind, of, election, ...rest } = question
    return of === 'workforce' ? rest : { ...rest, election: await electionOf(ask, election) }
  }
  const { kind: _kind, ...rest } = question
  if ('filter' in rest) {
    if (question.kind === 'people') return rest
    return { ...rest, filter: { ...rest.filter, election: await electionOf(ask, rest.filter.election) } }
  }
  return { ...rest, election: await electionOf(ask, rest.election) }
}

/** A file that the hub cut off is not whole. */
async function* whole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw unreachable(error)
  }
}
