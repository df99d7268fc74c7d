import { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'
import { type Fault, type Row, textOf, toFault } from '../../common/import/kind'
import { isHeldByOne, type PlaceKind, placeMisfit, placeOfPost, placeRule } from '../duty/duty-place.rules'
import { readStationNumber, stationCode } from './station-number.rules'

// What the cells of a row tell of the place of a duty, before anything is looked up.

/** The post that a row tells, which its column's rule has checked. */
export function postOf(row: Row): Post {
  const post = posts.get(row.post)
  if (post === undefined) throw new Error(`A row was taken in with the post ${JSON.stringify(row.post)}.`)
  return post
}

const posts = new Map<unknown, Post>(Object.values(Post).map((post) => [post, post]))

const kinds: readonly PlaceKind[] = ['party', 'sector', 'station']

/**
 * Fills the codes of the place that the row's post is tied to, how the list tells it, and which status goes with it. Where a row
 * has no such place, a sector or station that it tells instead waits to be looked at with the duty.
 */
export function placeRow(row: Row): Fault | undefined {
  const post = postOf(row)
  const own = placeOfPost(post)
  const kind = own !== null && row[own] !== null ? own : (kinds.find((other) => row[other] !== null) ?? null)
  row.place_kind = kind
  row.place_told = kind && textOf(row[kind])
  row.party_code = null
  row.sector_code = null
  row.station_code = null
  // Of all numbers in a list that of a party tells a post the surest: with another post, one of the two is wrong.
  const misfit = row.party === null ? undefined : placeMisfit({ post, isReserve: false }, 'party', true)
  if (misfit) return { column: 'party', value: textOf(row.party), rule: placeRule, advice: misfit }
  const fault = kind === own && kind !== null ? readers[kind](row) : undefined
  row.status_of_place = statusOfPlace(row)
  // Who joins a reserve party is in reserve, whatever is told.
  if (row.status_of_place === DutyStatus.RESERVE && isYetToCome(textOf(row.status)))
    row.status = DutyStatus.RESERVE
  return fault
}

const readers: Record<PlaceKind, (row: Row) => Fault | undefined> = {
  party(row) {
    row.party_code = partyCode(textOf(row.party), acOf(row)) ?? null
    if (row.party_code !== null) return undefined
    return toFault('party', row.party, 'PARTY', 'a number, or the code of a party of the AC')
  },
  sector(row) {
    row.sector_code = `${acOf(row)}-SEC${textOf(row.sector).padStart(2, '0')}`
    return undefined
  },
  station(row) {
    const number = readStationNumber(textOf(row.station))
    if (!number) return toFault('station', row.station, 'STATION_NUMBER', 'a number such as 45 or 45A')
    row.station_code = stationCode(textOf(row.constituency_code), number)
    return undefined
  },
}

/** `GE2024-S05-AC1`, by which its parties and sectors begin. */
const acOf = (row: Row) => `${textOf(row.election_code)}-${textOf(row.constituency_code)}`

function partyCode(written: string, place: string): string | undefined {
  const text = written.toUpperCase()
  if (text.startsWith(`${place}-`)) return text
  const [, letter = 'P', digits] = /^([PR])?[\s-]*0*([1-9]\d{0,3})$/.exec(text) ?? []
  return digits === undefined ? undefined : `${place}-${letter}${digits.padStart(3, '0')}`
}

/** How far a duty is that begins where the row tells, as mutations have it. */
function statusOfPlace({ party_code }: Row): DutyStatus {
  if (party_code === null) return DutyStatus.DRAFTED
  return /-R\d+$/.test(textOf(party_code)) ? DutyStatus.RESERVE : DutyStatus.IN_PARTY
}

/** Whether a status says that somebody is to serve, and not yet whether they came. */
export const isYetToCome = (status: string): boolean => status === 'DRAFTED' || status === 'IN_PARTY'

/** What no two rows of a list may both fill; none where several may. */
export function seatKeysOf(row: Row): readonly (readonly [column: string, key: string])[] {
  const post = postOf(row)
  const kind = placeOfPost(post)
  const code = kind && row[`${kind}_code`]
  return kind && code && isHeldByOne(post) ? [[kind, `${code} ${textOf(row.election_code)} ${post}`]] : []
}
