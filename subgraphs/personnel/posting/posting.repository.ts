import type { Pool } from 'pg'
import {
  type Posting,
  Prisma,
  type PrismaClient,
  type Role,
} from '../../../prisma/personnel/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.PostingScalarFieldEnum, 'p')

/** Who holds which office in these areas now. */
export async function findCurrentPostingsByArea(
  pool: Pool,
  areaCodes: readonly string[],
): Promise<Posting[]> {
  const { rows } = await pool.query<Posting>(
    `SELECT ${columns} FROM posting p
      WHERE p.area_code = ANY($1) AND p.held_to IS NULL ORDER BY p.role, p.seat`,
    [areaCodes],
  )
  return rows
}

/** Every office these people hold or held, the current ones first. */
export async function findPostingsByPerson(pool: Pool, personIds: readonly string[]): Promise<Posting[]> {
  const { rows } = await pool.query<Posting>(
    `SELECT ${columns} FROM posting p
      WHERE p.person_id = ANY($1) ORDER BY p.held_to DESC NULLS FIRST, p.role, p.area_code`,
    [personIds],
  )
  return rows
}

/** One office by its key. */
export async function findPostingsById(pool: Pool, ids: readonly string[]): Promise<Posting[]> {
  const { rows } = await pool.query<Posting>(`SELECT ${columns} FROM posting p WHERE p.id = ANY($1)`, [ids])
  return rows
}

/**
 * Who holds offices of these roles now, by rank and area.
 * @param areaCodes only in these areas; everywhere where left out
 */
export function listCurrentPostingsByRole(
  prisma: PrismaClient,
  roles: readonly Role[],
  areaCodes?: readonly string[] | null,
): Promise<Posting[]> {
  return prisma.posting.findMany({
    where: { role: { in: [...roles] }, heldTo: null, ...(areaCodes && { areaCode: { in: [...areaCodes] } }) },
    orderBy: [{ role: 'asc' }, { areaCode: 'asc' }, { seat: 'asc' }],
  })
}
