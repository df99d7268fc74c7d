import type { Pool } from 'pg'
import {
  type AssemblyConstituency,
  type District,
  type ParliamentaryConstituency,
  Prisma,
  type State,
} from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'

const stateColumns = selectList(Prisma.StateScalarFieldEnum, 's')
const districtColumns = selectList(Prisma.DistrictScalarFieldEnum, 'd')
const pcColumns = selectList(Prisma.ParliamentaryConstituencyScalarFieldEnum, 'c')
const acColumns = selectList(Prisma.AssemblyConstituencyScalarFieldEnum, 'c')

export async function findStatesByCode(pool: Pool, codes: readonly string[]): Promise<State[]> {
  const { rows } = await pool.query<State>(`SELECT ${stateColumns} FROM state s WHERE s.code = ANY($1)`, [
    codes,
  ])
  return rows
}

export async function findDistrictsByCode(pool: Pool, codes: readonly string[]): Promise<District[]> {
  const { rows } = await pool.query<District>(
    `SELECT ${districtColumns} FROM district d WHERE d.code = ANY($1)`,
    [codes],
  )
  return rows
}

export async function findDistrictsByState(pool: Pool, stateCodes: readonly string[]): Promise<District[]> {
  const { rows } = await pool.query<District>(
    `SELECT ${districtColumns} FROM district d WHERE d.state_code = ANY($1) ORDER BY d.code`,
    [stateCodes],
  )
  return rows
}

export async function findParliamentaryConstituenciesByCode(
  pool: Pool,
  codes: readonly string[],
): Promise<ParliamentaryConstituency[]> {
  const { rows } = await pool.query<ParliamentaryConstituency>(
    `SELECT ${pcColumns} FROM parliamentary_constituency c WHERE c.code = ANY($1)`,
    [codes],
  )
  return rows
}

export async function findParliamentaryConstituenciesByState(
  pool: Pool,
  stateCodes: readonly string[],
): Promise<ParliamentaryConstituency[]> {
  const { rows } = await pool.query<ParliamentaryConstituency>(
    `SELECT ${pcColumns} FROM parliamentary_constituency c WHERE c.state_code = ANY($1) ORDER BY c.state_code, c.number`,
    [stateCodes],
  )
  return rows
}

/** Which column of an AC is asked for. */
export type AssemblyConstituencyKey = 'code' | 'stateCode' | 'districtCode' | 'parliamentaryConstituencyCode'

const acKeyColumns: Record<AssemblyConstituencyKey, string> = {
  code: 'c.code',
  stateCode: 'c.state_code',
  districtCode: 'c.district_code',
  parliamentaryConstituencyCode: 'c.parliamentary_constituency_code',
}

/** ACs by their own code or by that of an area they lie in, by state and number. */
export async function findAssemblyConstituencies(
  pool: Pool,
  key: AssemblyConstituencyKey,
  codes: readonly string[],
): Promise<AssemblyConstituency[]> {
  const { rows } = await pool.query<AssemblyConstituency>(
    `SELECT ${acColumns} FROM assembly_constituency c WHERE ${acKeyColumns[key]} = ANY($1) ORDER BY c.state_code, c.number`,
    [codes],
  )
  return rows
}
