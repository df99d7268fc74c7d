import {
  type AssemblyConstituency,
  type District,
  type ParliamentaryConstituency,
  Prisma,
  type State,
} from '../../../prisma/deployment/generated/client'
import type { Segment } from '../../common/access/area-index'
import { toColumn } from '../../common/columns'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const states = { name: 'state', fields: Prisma.StateScalarFieldEnum }
const districts = { name: 'district', fields: Prisma.DistrictScalarFieldEnum }
const parliamentaryConstituencies = {
  name: 'parliamentary_constituency',
  fields: Prisma.ParliamentaryConstituencyScalarFieldEnum,
}
const assemblyConstituencies = {
  name: 'assembly_constituency',
  fields: Prisma.AssemblyConstituencyScalarFieldEnum,
}

export function findStatesByCode(database: Database, codes: readonly string[]): Promise<State[]> {
  return selectByKeys(database, states, { column: 'code' }, codes)
}

export function findDistrictsByCode(database: Database, codes: readonly string[]): Promise<District[]> {
  return selectByKeys(database, districts, { column: 'code' }, codes)
}

export function findDistrictsByState(database: Database, stateCodes: readonly string[]): Promise<District[]> {
  return selectByKeys(database, districts, { column: 'state_code', orderBy: 't.code' }, stateCodes)
}

export function findParliamentaryConstituenciesByCode(
  database: Database,
  codes: readonly string[],
): Promise<ParliamentaryConstituency[]> {
  return selectByKeys(database, parliamentaryConstituencies, { column: 'code' }, codes)
}

export function findParliamentaryConstituenciesByState(
  database: Database,
  stateCodes: readonly string[],
): Promise<ParliamentaryConstituency[]> {
  return selectByKeys(
    database,
    parliamentaryConstituencies,
    { column: 'state_code', orderBy: 't.number' },
    stateCodes,
  )
}

/** Which field of an AC is asked for: its own code, or that of an area it lies in. */
export type AssemblyConstituencyKey = 'code' | 'stateCode' | 'districtCode' | 'parliamentaryConstituencyCode'

/** ACs by their own code or by that of an area they lie in, by number. */
export function findAssemblyConstituencies(
  database: Database,
  key: AssemblyConstituencyKey,
  codes: readonly string[],
): Promise<AssemblyConstituency[]> {
  return selectByKeys(database, assemblyConstituencies, { column: toColumn(key), orderBy: 't.number' }, codes)
}

/** Every AC with the areas that it lies in. */
export async function listSegments(database: Database): Promise<Segment[]> {
  const { rows } = await database.query<Segment & { zone: null }>(
    `SELECT code AS constituency, district_code AS district, state_code AS state, NULL AS zone,
            parliamentary_constituency_code AS "parliamentaryConstituency" FROM assembly_constituency`,
  )
  return rows
}
