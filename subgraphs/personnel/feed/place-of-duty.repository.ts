import type { Pool } from 'pg'
import { z } from 'zod'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import { applyAt, type FeedPlace } from '../../common/feed/feed-place'
import { markDrafted } from '../person/person-change.repository'

/** Whether a person has duties in an AC now. */
export const placeOfDutyShape = z.object({
  personId: z.string(),
  assemblyConstituencyCode: z.string(),
  isOnDuty: z.boolean(),
  isServing: z.boolean(),
})

type PlaceOfDutyChange = z.output<typeof placeOfDutyShape>

/**
 * Takes a page over and moves the place.
 * @param from the place from which the page was read
 * @returns false, and changes nothing, when the place is no more: another process was first, or the data is new
 */
export function applyPage(
  pool: Pool,
  from: FeedPlace,
  { changes, position }: { changes: readonly PlaceOfDutyChange[]; position: string },
): Promise<boolean> {
  return applyAt(pool, [[from, position]], (client) => writePlaces(client, changes))
}

async function writePlaces(database: Database, changes: readonly PlaceOfDutyChange[]): Promise<void> {
  const onDuty = changes.filter(({ isOnDuty }) => isOnDuty)
  await database.query(
    `INSERT INTO place_of_duty (assembly_constituency_code, district_code, person_id, is_serving)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
         ON CONFLICT (assembly_constituency_code, district_code, person_id)
         DO UPDATE SET is_serving = excluded.is_serving WHERE place_of_duty.is_serving <> excluded.is_serving`,
    [...toColumns(onDuty), onDuty.map(({ isServing }) => isServing)],
  )
  await database.query(
    `DELETE FROM place_of_duty p USING unnest($1::text[], $2::text[], $3::text[]) AS k(constituency, register, person)
      WHERE p.assembly_constituency_code = k.constituency AND p.district_code = k.register AND p.person_id = k.person`,
    toColumns(changes.filter(({ isOnDuty }) => !isOnDuty)),
  )
  const [, districts, people] = toColumns(changes)
  await markDrafted(database, districts, people)
}

function toColumns(changes: readonly PlaceOfDutyChange[]): [string[], string[], string[]] {
  const keys = changes.map(({ personId }) => toDistrictKey(personId))
  return [
    changes.map(({ assemblyConstituencyCode }) => assemblyConstituencyCode),
    keys.map(({ districtCode }) => districtCode),
    keys.map(({ code }) => code),
  ]
}
