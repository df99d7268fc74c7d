import type { Gender } from '../../../prisma/personnel/generated/enums'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import type { FeedSource } from '../../common/feed/feed-route'

/** What others list a person by; all null of one whom the register does not list any more. */
export interface PersonFacts {
  personId: string
  name: string | null
  gender: Gender | null
  payLevel: number | null
}

/** Tells deployment what its rosters filter and order by of a person. */
export const peopleFactsFeed: FeedSource<{ personId: string }, PersonFacts> = {
  path: '/feed/people-facts',
  outbox: {
    table: 'person_change',
    columns: { personId: 'person_id' },
    readers: ['people-facts'],
    remedy: 'docs/adr/0010-facts-of-people-on-duty.md',
  },
  findStates: findFacts,
}

async function findFacts(
  database: Database,
  people: readonly { personId: string }[],
): Promise<PersonFacts[]> {
  const keys = [...new Set(people.map(({ personId }) => personId))].map(toDistrictKey)
  const { rows } = await database.query<PersonFacts>(
    `SELECT k.id AS "personId", p.name, p.gender, p.pay_level AS "payLevel"
       FROM unnest($1::text[], $2::text[]) AS k(district_code, id)
       LEFT JOIN person p ON p.district_code = k.district_code AND p.id = k.id`,
    [keys.map(({ districtCode }) => districtCode), keys.map(({ code }) => code)],
  )
  return rows
}
