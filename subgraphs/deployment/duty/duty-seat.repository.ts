import type { Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import { isServing } from './duty.scope'
import type { PlaceKind } from './duty-place.rules'

// Parties, sectors and stations as places of which a post is held by one.

/** What a duty is tied to: a party, a sector or a station of an election. */
export interface Seat {
  kind: PlaceKind
  key: DistrictKey
  electionCode: string
}

/** A party, sector or station as far as a draft looks at it. */
export interface SeatRow {
  code: string
  electionCode: string
  assemblyConstituencyCode: string
  /** Of a party: its size, and whether it stands in reserve. */
  size: number | null
  isReserve: boolean | null
}

/** A duty that holds a post there. */
export interface SeatHolder {
  id: string
  code: string
  electionCode: string
  post: Post
  /** Whether the viewer may know that it is this one: who serves at a station is sealed. */
  isTold: boolean
}

const seatTables = { party: 'polling_party', sector: 'sector', station: 'polling_station' } as const

/** Locks parties, sectors or stations: of two who fill a post in one the second waits, and sees the first's. Those that are not there are left out. */
export async function lockSeatRows(
  transaction: Pick<Database, 'query'>,
  kind: PlaceKind,
  seats: readonly Seat[],
): Promise<SeatRow[]> {
  const more = kind === 'party' ? 't.size, t.is_reserve' : 'NULL::int AS size, NULL::boolean'
  // In one order, so that two who lock several do not wait for each other.
  const { rows } = await transaction.query<SeatRow>(
    `SELECT t.code, t.election_code AS "electionCode", t.assembly_constituency_code AS "assemblyConstituencyCode", ${more} AS "isReserve"
       FROM ${seatTables[kind]} t JOIN unnest($1::text[], $2::text[], $3::text[]) AS k(district_code, code, election_code)
         ON t.district_code = k.district_code AND t.code = k.code AND t.election_code = k.election_code
      ORDER BY t.district_code, t.code, t.election_code FOR NO KEY UPDATE OF t`,
    [...toColumns(seats.map(({ key }) => key)), seats.map(({ electionCode }) => electionCode)],
  )
  return rows
}

/** Who holds these posts in parties, sectors or stations. */
export async function findSeatHolders(
  transaction: Pick<Database, 'query'>,
  scopes: Pick<DeploymentScopes, 'allotmentWhileSealed'>,
  kind: PlaceKind,
  wanted: readonly { seat: Seat; post: Post }[],
): Promise<SeatHolder[]> {
  const parameters = new Parameters()
  const [districts, codes] = toColumns(wanted.map(({ seat }) => seat.key))
  const lists = [districts, codes, wanted.map(({ seat }) => seat.electionCode)]
  const keys = lists.map((list) => `${parameters.add(list)}::text[]`)
  const posts = `${parameters.add(wanted.map(({ post }) => post))}::post[]`
  const isTold = kind === 'station' ? isAllotmentOpen(scopes, 'd', parameters) : 'TRUE'
  const { rows } = await transaction.query<SeatHolder>(
    `SELECT d.id, d.${kind}_code AS code, d.election_code AS "electionCode", d.post, ${isTold} AS "isTold"
       FROM unnest(${keys.join(', ')}, ${posts}) AS k(district_code, code, election_code, post)
       JOIN duty d ON d.district_code = k.district_code AND d.${kind}_code = k.code AND d.election_code = k.election_code
        AND d.post = k.post AND ${isServing('d')}
      ORDER BY d.district_code, d.id`,
    parameters.values,
  )
  return rows
}
