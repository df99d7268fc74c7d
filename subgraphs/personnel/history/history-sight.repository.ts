import type { Database } from '../../common/database'
import { toColumns, toDistrictKey } from '../../common/district-key'
import { Parameters } from '../../common/sql'
import { recordOfKey } from '../person/person.repository'
import { personInScope } from '../person/person.scope'
import type { PersonnelScopes } from '../scopes'

/** What of a person's history a viewer may see. */
export interface Sight {
  id: string
  isAllowed: boolean
  isPrivateAllowed: boolean
  isBankAllowed: boolean
}

/** The same for several people, by id; nothing of whom there is no record of. */
export async function findSights(
  database: Database,
  scopes: PersonnelScopes,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Sight>> {
  const parameters = new Parameters()
  const [districts, people] = toColumns(ids.map(toDistrictKey)).map((column) => parameters.add(column))
  const allowed = (name: 'history' | 'private' | 'bank') =>
    personInScope(scopes[name], 'p', parameters, { mustServe: true })
  const { rows } = await database.query<Sight>(
    `SELECT p.id, ${allowed('history')} AS "isAllowed", ${allowed('private')} AS "isPrivateAllowed", ${allowed('bank')} AS "isBankAllowed"
       FROM unnest(${districts}::text[], ${people}::text[]) AS k(district_code, id) CROSS JOIN LATERAL (${recordOfKey}) AS p`,
    parameters.values,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
