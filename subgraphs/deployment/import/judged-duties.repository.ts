import type { Client } from 'pg'
import type { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'
import { districtOfPart } from '../../../prisma/keys'
import { personTold } from '../../common/import/person-reference'
import type { PlaceKind } from '../duty/duty-place.rules'
import { isMoved, sameDuty, statusToBe } from './duties.repository'

/** A row that gives somebody a duty, or another place, or calls them from the reserve. */
export interface JudgedRow {
  line: number
  personId: string
  election: string
  constituencyCode: string
  districtCode: string
  /** `2024-05-07` */
  day: string
  post: Post
  /** How far the duty will be. */
  status: DutyStatus
  /** The party, sector and station of the duty as they will be. */
  partyCode: string | null
  sectorCode: string | null
  stationCode: string | null
  /** Which of the three the list tells, that of the post before others, and how; null where it tells none. */
  placeKind: PlaceKind | null
  placeTold: string | null
  /** The duty that is there already. */
  moving: string | null
  /** By which column the list tells the person, and how. */
  column: string
  value: string
}

/** The rows of `incoming` of which it must be asked whether the person is eligible; not those that only tell how far a duty is. */
export async function findDutiesToJudge(client: Client): Promise<JudgedRow[]> {
  const { rows } = await client.query<JudgedRow>(
    `SELECT i.line, i.person AS "personId", i.election_code AS election, i.constituency_code AS "constituencyCode",
            i.district_code AS "districtCode", i.day::text AS day, i.post, ${statusToBe} AS status,
            coalesce(i.party_code, d.party_code) AS "partyCode", coalesce(i.sector_code, d.sector_code) AS "sectorCode",
            coalesce(i.station_code, d.station_code) AS "stationCode", i.place_kind AS "placeKind", i.place_told AS "placeTold",
            d.id AS moving, ${personTold('i')}
       FROM incoming i LEFT JOIN duty d ON ${sameDuty}
      WHERE d.id IS NULL OR (d.status = 'RESERVE' AND i.status IN ('DRAFTED', 'IN_PARTY'))
         OR ${isMoved}
      ORDER BY i.line`,
  )
  return rows
}

/** Takes the rows of these lines out of `incoming`. */
export async function rejectLines(client: Client, lines: readonly number[]): Promise<void> {
  if (lines.length > 0) await client.query('DELETE FROM incoming WHERE line = ANY($1::int[])', [lines])
}

/** Lets the rows of these lines tell of somebody in reserve. */
export async function holdInReserve(client: Client, lines: readonly number[]): Promise<void> {
  if (lines.length > 0)
    await client.query(`UPDATE incoming SET status = 'RESERVE' WHERE line = ANY($1::int[])`, [lines])
}

/** Takes duties out of their parties, of which the table holds itself that a post is filled once. */
export async function emptySeats(client: Client, duties: readonly string[]): Promise<void> {
  if (duties.length > 0)
    await client.query(
      `UPDATE duty d SET party_code = NULL FROM unnest($1::text[], $2::text[]) AS k(district_code, id)
        WHERE d.district_code = k.district_code AND d.id = k.id AND d.party_code IS NOT NULL`,
      [duties.map(districtOfPart), duties],
    )
}
