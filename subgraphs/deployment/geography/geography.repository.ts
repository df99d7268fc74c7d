import type { Pool } from 'pg'
import {
  type AssemblyConstituency,
  type District,
  type ParliamentaryConstituency,
  Prisma,
  type State,
} from '../../../prisma/deployment/generated/client'
import { toColumn } from '../../common/columns'
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

export function findStatesByCode(pool: Pool, codes: readonly string[]): Promise<State[]> {
  return selectByKeys(pool, states, { column: 'code' }, codes)
}

export function findDistrictsByCode(pool: Pool, codes: readonly string[]): Promise<District[]> {
  return selectByKeys(pool, districts, { column: 'code' }, codes)
}

export function findDistrictsByState(pool: Pool, stateCodes: readonly string[]): Promise<District[]> {
  return selectByKeys(pool, districts, { column: 'state_code', orderBy: 't.code' }, stateCodes)
}

export function findParliamentaryConstituenciesByCode(
  pool: Pool,
  codes: readonly string[],
): Promise<ParliamentaryConstituency[]> {
  return selectByKeys(pool, parliamentaryConstituencies, { column: 'code' }, codes)
}

export function findParliamentaryConstituenciesByState(
  pool: Pool,
  stateCodes: readonly string[],
): Promise<ParliamentaryConstituency[]> {
  return selectByKeys(
    pool,
    parliamentaryConstituencies,
    { column: 'state_code', orderBy: 't.number' },
    stateCodes,
  )
}

/** Which field of an AC is asked for: its own code, or that of an area it lies in. */
export type AssemblyConstituencyKey = 'code' | 'stateCode' | 'districtCode' | 'parliamentaryConstituencyCode'

/** ACs by their own code or by that of an area they lie in, by number. */
export function findAssemblyConstituencies(
  pool: Pool,
  key: AssemblyConstituencyKey,
  codes: readonly string[],
): Promise<AssemblyConstituency[]> {
  return selectByKeys(pool, assemblyConstituencies, { column: toColumn(key), orderBy: 't.number' }, codes)
}
