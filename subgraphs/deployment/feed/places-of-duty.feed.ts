import type { Database } from '../../common/database'
import type { FeedSource } from '../../common/feed/feed-route'
import { isServing } from '../duty/duty.scope'
import { type DutyChange, dutyOutbox } from './duty-outbox'

/** Whether a person has a duty in an AC, and serves there: a replaced or exempted person's row is kept, but serves no more. */
export interface PlaceOfDutyState {
  personId: string
  assemblyConstituencyCode: string
  isOnDuty: boolean
  isServing: boolean
}

/** Tells personnel in which ACs people have duties. */
export const placesOfDutyFeed: FeedSource<DutyChange, PlaceOfDutyState> = {
  path: '/feed/places-of-duty',
  outbox: dutyOutbox,
  findStates: findPlaces,
}

async function findPlaces(database: Database, changes: readonly DutyChange[]): Promise<PlaceOfDutyState[]> {
  const { rows } = await database.query<PlaceOfDutyState>(
    `SELECT k.person_id AS "personId", k.constituency AS "assemblyConstituencyCode",
            count(d.id) > 0 AS "isOnDuty",
            count(d.id) FILTER (WHERE ${isServing('d')}) > 0 AS "isServing"
       FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS named(person_id, constituency)) AS k
       LEFT JOIN duty d ON d.person_id = k.person_id AND d.assembly_constituency_code = k.constituency
      GROUP BY k.person_id, k.constituency`,
    [
      changes.map(({ personId }) => personId),
      changes.map(({ assemblyConstituencyCode }) => assemblyConstituencyCode),
    ],
  )
  return rows
}
