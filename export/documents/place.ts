import type { z } from 'zod'
import type { AskHub } from '../ask-hub'
import { ExportError } from '../export.error'
import { electionOf } from '../latest-election'
import type { Letterhead } from '../pdf/paper'
import type { PlaceQuestion } from '../question'
import { readPages } from '../tables/read-rows'
import { headQuery, headShape, rowShape, rowsQuery } from './place.graph'
import { dateText } from './words'

export type PlaceRow = z.output<typeof rowShape>

/** Who serve together: at a station, or, while the seal is closed, in a party. */
export interface PlaceGroup {
  title: string
  rows: PlaceRow[]
}

/** What a roll or a sheet is printed of; an AC's people fit in memory, and nothing larger is asked for at once. */
export interface Place {
  head: Omit<Letterhead, 'title'>
  groups: PlaceGroup[]
}

/** Who no longer serves is not called. */
const serving = ['DRAFTED', 'IN_PARTY', 'RESERVE', 'REPORTED', 'ABSENT']

/**
 * The people of a station, a sector or an AC. While its list is sealed nobody's paper names a station, not even the
 * DEO's: what is printed goes from hand to hand.
 * @throws ExportError NOTHING_FOUND, SEALED, BAD_USER_INPUT
 */
export async function readPlace(
  ask: AskHub,
  question: PlaceQuestion,
  { withPhone, withBank }: { withPhone: boolean; withBank: boolean },
): Promise<Place> {
  const { pollingStation, sector, assemblyConstituency } = question
  const constituency = constituencyOf(question)
  const election = await electionOf(ask, question.election)
  const head = headShape.parse(await ask(headQuery, { constituency, election }))
  const area = head.assemblyConstituency
  if (!area || !head.election) {
    throw new ExportError('NOTHING_FOUND', `There is no AC ${constituency}, or no election ${election}.`, 404)
  }
  const isOpened = area.seal?.isOpened ?? false
  if (!isOpened && !assemblyConstituency) {
    throw new ExportError(
      'SEALED',
      `Who serves where in ${constituency} is sealed until the list is opened: ask for the AC's parties.`,
      403,
    )
  }
  const filter = { election, pollingStation, sector, assemblyConstituency, status: serving }
  const rows: PlaceRow[] = []
  for await (const nodes of readPages(ask, rowsQuery, { filter, isOpened, withPhone, withBank }))
    rows.push(...nodes.map((node) => rowShape.parse(node)))
  if (rows.length === 0) {
    throw new ExportError(
      'NOTHING_FOUND',
      'Nobody serves there whom you may see: there is nothing to print.',
      404,
    )
  }
  const { parliamentaryConstituency: seat } = area
  return {
    head: {
      label: head.dataset?.label ?? null,
      lines: [
        `${head.election.name} · Poll on ${seat.pollDate ? dateText(seat.pollDate) : '(no date)'}`,
        `State: ${area.state.name} · District: ${area.district.name} (${area.district.code})`,
        `AC ${area.number} ${area.name} (${area.code}) · PC ${seat.number} ${seat.name}`,
      ],
    },
    groups: toGroups(rows),
  }
}

function constituencyOf({ pollingStation, sector, assemblyConstituency }: PlaceQuestion): string {
  const given = [pollingStation, sector, assemblyConstituency].filter((code) => typeof code === 'string')
  const [code = ''] = given
  const constituency = /[SU]\d{2}-AC\d{1,3}/.exec(code)?.[0]
  if (given.length === 1 && constituency) return constituency
  throw new ExportError(
    'BAD_USER_INPUT',
    'Name one place: a polling station (S25-AC123-PS045), a sector (GE2024-S25-AC123-SEC04) or an AC (S25-AC123).',
    400,
  )
}

function toGroups(rows: readonly PlaceRow[]): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup & { sortKey: string }>()
  for (const row of rows) {
    const { title, sortKey } = groupOf(row)
    const group = groups.get(sortKey) ?? { title, sortKey, rows: [] }
    groups.set(sortKey, group)
    group.rows.push(row)
  }
  return [...groups.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}

function groupOf({ pollingStation: station, party, sector }: PlaceRow): { title: string; sortKey: string } {
  const padded = (number: number) => String(number).padStart(5, '0')
  if (station) {
    const sectorText = sector ? ` · Sector ${sector.number}` : ''
    return {
      title: `Polling station ${station.number}${station.auxiliary} ${station.name} (${station.code})${sectorText}`,
      sortKey: `1 ${padded(station.number)}${station.auxiliary}`,
    }
  }
  if (party?.isReserve)
    return { title: `Reserve party ${party.number}`, sortKey: `3 ${padded(party.number)}` }
  if (party) return { title: `Party ${party.number}`, sortKey: `2 ${padded(party.number)}` }
  return sector
    ? { title: `Sector ${sector.number}`, sortKey: `4 ${padded(sector.number)}` }
    : { title: 'In no party', sortKey: '5' }
}
