import { z } from 'zod'
import type { Database } from '../database'

/** Histories are listed by number, the latest first: what a cursor holds. */
export const changeSortKey = z.tuple([z.string().regex(/^\d{1,18}$/)])
export type ChangeSortKey = z.infer<typeof changeSortKey>

/** Whose history: the district, register or area of the row, and its id. */
export interface Entity {
  districtCode: string
  entityId: string
}

export type Image = Record<string, unknown>

/** A change as it was written down. */
export interface ChangeRow extends Entity {
  id: string
  at: Date
  by: string
  mutation: string
  kind: string
  reason: string | null
  before: Image | null
  after: Image | null
}

interface Page {
  /** The kinds of rows that make up the history. */
  kinds: readonly string[]
  after: ChangeSortKey | undefined
  /** Rows wanted of each entity. */
  size: number
}

/** The same page of the histories of several entities, in one statement; the latest first. */
export async function listChanges(
  database: Database,
  entities: readonly Entity[],
  { kinds, after, size }: Page,
): Promise<ChangeRow[]> {
  const { rows } = await database.query<ChangeRow>(
    `SELECT c.id::text, c.at, c.subject AS by, c.mutation, c.kind, c.reason, c.before, c.after,
            c.district_code AS "districtCode", c.entity_id AS "entityId"
       FROM unnest($1::text[], $2::text[]) AS k(district_code, entity_id)
       CROSS JOIN LATERAL (
         SELECT * FROM change c WHERE c.kind = ANY($3) AND c.district_code = k.district_code AND c.entity_id = k.entity_id
            AND c.id < coalesce($4::bigint, 9223372036854775807) ORDER BY c.id DESC LIMIT $5) AS c
      ORDER BY c.id DESC`,
    [...columnsOf(entities), kinds, after?.[0] ?? null, size],
  )
  return rows
}

/** How many changes the history of each of these has. */
export async function countChanges(
  database: Database,
  entities: readonly Entity[],
  kinds: readonly string[],
): Promise<(Entity & { count: number })[]> {
  const { rows } = await database.query<Entity & { count: number }>(
    `SELECT c.district_code AS "districtCode", c.entity_id AS "entityId", count(*)::int AS count
       FROM unnest($1::text[], $2::text[]) AS k(district_code, entity_id)
       JOIN change c ON c.kind = ANY($3) AND c.district_code = k.district_code AND c.entity_id = k.entity_id GROUP BY 1, 2`,
    [...columnsOf(entities), kinds],
  )
  return rows
}

const columnsOf = (entities: readonly Entity[]) => [
  entities.map(({ districtCode }) => districtCode),
  entities.map(({ entityId }) => entityId),
]
