import {
  type Posting,
  Prisma,
  type PrismaClient,
  type Role,
} from '../../../prisma/personnel/generated/client'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'
import type { Parameters } from '../../common/sql'

const postings = { name: 'posting', fields: Prisma.PostingScalarFieldEnum }

/** Who holds which office in these areas now. */
export function findCurrentPostingsByArea(
  database: Database,
  areaCodes: readonly string[],
): Promise<Posting[]> {
  return selectByKeys(
    database,
    postings,
    { column: 'area_code', where: () => 't.held_to IS NULL', orderBy: 't.role, t.seat' },
    areaCodes,
  )
}

/** Who held which office in these areas on a day, its last day in office included. */
export function findPostingsByAreaOn(
  database: Database,
  day: string,
  areaCodes: readonly string[],
): Promise<Posting[]> {
  const where = (parameters: Parameters) => {
    const on = `${parameters.add(day)}::date`
    return `t.held_from <= ${on} AND (t.held_to IS NULL OR t.held_to >= ${on})`
  }
  return selectByKeys(
    database,
    postings,
    { column: 'area_code', where, orderBy: 't.role, t.seat' },
    areaCodes,
  )
}

/** Every office these people hold or held, the current ones first. */
export function findPostingsByPerson(database: Database, personIds: readonly string[]): Promise<Posting[]> {
  const orderBy = 't.held_to DESC NULLS FIRST, t.role, t.area_code'
  return selectByKeys(database, postings, { column: 'person_id', orderBy }, personIds)
}

/** Offices by their keys. */
export function findPostingsById(database: Database, ids: readonly string[]): Promise<Posting[]> {
  return selectByKeys(database, postings, { column: 'id' }, ids)
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
