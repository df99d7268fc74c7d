import { z } from 'zod'
import { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'
import { stateOf } from '../../../prisma/keys'
import { sortableText } from '../../common/page'
import type { Parameters } from '../../common/sql'
import type { DutyRow } from '../duty/duty.columns'
import { RosterOrder } from './roster.input'

/** A duty of a list, with what else the list is sorted by; none of it is the answer's to tell. */
export type RosterRow = DutyRow & {
  sortName: string
  stationNumber: number
  stationAuxiliary: string
}

/** Number of the station of who is at none, or at one that the viewer may not know: after all that there are. */
export const noStation = 32_767

type Value = string | number

interface Order {
  /** What a cursor holds. */
  shape: z.ZodType<readonly Value[]>
  /** The sort key of a row, as its cursor holds it. */
  keyOf: (row: RosterRow) => readonly Value[]
  /** What a duty of this alias is sorted by. */
  columns: (alias: string) => readonly string[]
  /** The types of these columns, where text is not what PostgreSQL takes a value for. */
  types: readonly string[]
  /** A cursor's values for these columns, where they are not just these. */
  valuesOf?: (key: readonly Value[]) => readonly Value[]
}

const post = z.enum(Post)
const status = z.enum(DutyStatus)

const orders: Record<RosterOrder, Order> = {
  POST: {
    shape: z.tuple([post, status, sortableText]),
    keyOf: (row) => [row.post, row.status, row.id],
    columns: (d) => [`${d}.post`, `${d}.status`, `${d}.id`],
    types: ['post', 'duty_status', 'text'],
  },
  STATUS: {
    shape: z.tuple([status, post, sortableText]),
    keyOf: (row) => [row.status, row.post, row.id],
    columns: (d) => [`${d}.status`, `${d}.post`, `${d}.id`],
    types: ['duty_status', 'post', 'text'],
  },
  NAME: {
    shape: z.tuple([sortableText, sortableText]),
    keyOf: ({ sortName, id }) => [sortName, id],
    columns: (d) => [`${d}.person_name`, `${d}.id`],
    types: ['text', 'text'],
  },
  STATION: {
    shape: z.tuple([sortableText, z.int().min(0).max(noStation), sortableText, post, sortableText]),
    keyOf: (row) => [row.assemblyConstituencyCode, row.stationNumber, row.stationAuxiliary, row.post, row.id],
    columns: (d) => [
      ...[`left(${d}.assembly_constituency_code, 3)`, `length(${d}.assembly_constituency_code)`],
      ...[
        `${d}.assembly_constituency_code`,
        `${d}.station_number`,
        `${d}.station_auxiliary`,
        `${d}.post`,
        `${d}.id`,
      ],
    ],
    types: ['text', 'int', 'text', 'int', 'text', 'post', 'text'],
    valuesOf: ([constituency = '', ...rest]) => [
      ...[stateOf(String(constituency)), String(constituency).length, constituency],
      ...rest,
    ],
  },
}

/** What a cursor of a roster in this order holds. */
export const cursorShape = (order: RosterOrder) => orders[order].shape

/** The sort key of a row, for its cursor. */
export const cursorOf = (order: RosterOrder) => orders[order].keyOf

/** The order of duties of this alias, for an ORDER BY. */
export const orderBy = (order: RosterOrder, alias: string) => orders[order].columns(alias).join(', ')

/** Whether an order is by post and status, of which each two are a list of their own. */
export const isByPairOrder = (order: RosterOrder) => order === 'POST' || order === 'STATUS'

/** A condition that holds for the duties `d` after a cursor. */
export function isBeyond(
  order: RosterOrder,
  after: readonly Value[] | undefined,
  parameters: Parameters,
): string {
  if (after === undefined) return 'TRUE'
  const { columns, types, valuesOf = (key) => key } = orders[order]
  const values = valuesOf(after).map((value, index) => `${parameters.add(value)}::${types[index]}`)
  return `(${columns('d').join(', ')}) > (${values.join(', ')})`
}

/** A post and a status, and the id after which their duties begin, empty for the first. */
export interface Pair {
  post: Post
  status: DutyStatus
  after: string
}

/** The posts and statuses of a filter, in the order of a roster by status or by post, from a cursor on. */
export function pairsOf(
  order: RosterOrder,
  filter: { post?: readonly Post[] | null; status?: readonly DutyStatus[] | null },
  after?: readonly Value[],
): Pair[] {
  const all = order === RosterOrder.STATUS ? pairsByStatus : pairsByPost
  const start = after ? all.findIndex((pair) => after.includes(pair.post) && after.includes(pair.status)) : 0
  return all
    .slice(start)
    .map((pair, index) => ({ ...pair, after: after && index === 0 ? String(after[2]) : '' }))
    .filter(({ post, status }) => isIn(filter.post, post) && isIn(filter.status, status))
}

const posts = Object.values(Post)
const statuses = Object.values(DutyStatus)
const pairsByPost = posts.flatMap((post) => statuses.map((status) => ({ post, status })))
const pairsByStatus = statuses.flatMap((status) => posts.map((post) => ({ post, status })))

function isIn<T>(list: readonly T[] | null | undefined, value: T): boolean {
  return list?.includes(value) ?? true
}
