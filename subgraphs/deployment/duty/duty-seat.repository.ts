import type { Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import { isServing } from './duty.scope'

// Parties, sectors and stations as places of which a post is held by one.

/** What a duty is tied to, where only one may be of a post: a party, a sector or a station. */
export interface Seat {
  kind: 'party' | 'sector' | 'station'
  key: DistrictKey
  electionCode: string
}

/** A party, sector or station as far as a draft looks at it. */
export interface SeatRow {
  assemblyConstituencyCode: string
  /** Of a party: its size, and whether it stands in reserve. */
  size: number | null
  isReserve: boolean | null
}

const seatTables = { party: 'polling_party', sector: 'sector', station: 'polling_station' } as const

/** Locks a party, sector or station: of two who fill a post in it the second waits, and sees the first's. Null where there is none. */
export async function lockSeat(
  transaction: Database,
  { kind, key, electionCode }: Seat,
): Promise<SeatRow | null> {
  const more = kind === 'party' ? 't.size, t.is_reserve' : 'NULL::int AS size, NULL::boolean'
  const { rows } = await transaction.query<SeatRow>(
    `SELECT t.assembly_constituency_code AS "assemblyConstituencyCode", ${more} AS "isReserve" FROM ${seatTables[kind]} t
      WHERE t.district_code = $1 AND t.code = $2 AND t.election_code = $3 FOR NO KEY UPDATE`,
    [key.districtCode, key.code, electionCode],
  )
  return rows[0] ?? null
}

/** Who holds a post there, but for one duty; null where nobody does. */
export async function findSeatHolder(
  transaction: Database,
  { kind, key, electionCode }: Seat,
  post: Post,
  exceptId: string | null,
): Promise<string | null> {
  const { rows } = await transaction.query<{ id: string }>(
    `SELECT d.id FROM duty d WHERE d.district_code = $1 AND d.${kind}_code = $2 AND d.election_code = $3 AND d.post = $4::post
        AND ${isServing('d')} AND d.id IS DISTINCT FROM $5 LIMIT 1`,
    [key.districtCode, key.code, electionCode, post, exceptId],
  )
  return rows[0]?.id ?? null
}
