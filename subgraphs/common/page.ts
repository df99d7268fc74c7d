import type { GraphQLResolveInfo } from 'graphql'
import { ArgsType, Field, Int } from 'type-graphql'
import { z } from 'zod'
import type { Page } from './connection'
import { BadUserInputError } from './errors'
import { once } from './once'
import { isSelected } from './selected'

const defaultPageSize = 50
export const maxPageSize = 1_000

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPageSize,
    description: `Rows a page, 1 to ${maxPageSize}.`,
  })
  declare first: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the row after which the page begins; null for the first page.',
  })
  declare after: string | null
}

/** The page size asked for; refuses what is not 1 to 1,000. */
export function pageSizeOf({ first }: Pick<PageArgs, 'first'>): number {
  const size = first ?? defaultPageSize
  if (size >= 1 && size <= maxPageSize) return size
  throw new BadUserInputError(`first is ${size}: ask for 1 to ${maxPageSize} rows, and page with after.`)
}

/**
 * Up to how many rows are read of a list that is read for many things at once, one more of each being many: one more than a page
 * holds only where the query asks whether another follows. For lists that are counted exactly: without the one more a full page
 * does not tell that it is the whole list, and is counted.
 */
export function limitOf(size: number, info: GraphQLResolveInfo): number {
  return isSelected(info, ['pageInfo', 'hasNextPage']) ? size + 1 : size
}

/** A cursor is the sort key of its row, so a page stays right while other rows come and go. */
export function encodeCursor(sortKey: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(sortKey)).toString('base64url')
}

/** Text as a part of a sort key: PostgreSQL knows no NUL. */
export const sortableText = z.string().refine((text) => !text.includes('\0'))

/**
 * The sort key in a cursor, or undefined where none was sent.
 * @param shape what the list sorts by, e.g. `z.tuple([z.string(), z.string()])`
 */
export function decodeCursor<Key>(after: string | null | undefined, shape: z.ZodType<Key>): Key | undefined {
  if (after === null || after === undefined) return undefined
  const key = shape.safeParse(parseJson(Buffer.from(after, 'base64url').toString()))
  if (key.success) return key.data
  throw new BadUserInputError(
    'after is not a cursor of this list: send an endCursor that this list returned.',
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How many rows a list has. */
export interface Total {
  rows: number
  /** Whether it is an estimate from a sample. */
  isEstimated: boolean
}

/**
 * Cuts a page out of the rows that were read for it: one too many tells that another page follows.
 * @param limit up to how many were read, where it is not one too many
 * @param isFirst whether the page began at the top of the list
 * @param cursorOf the row's sort key
 * @param count how many rows the whole list has, null where that is not told; asked at most once, where the query selects it
 * and a first page does not tell it by being the whole list
 */
export function toPage<Node>(
  rows: readonly Node[],
  { size, limit = size + 1, isFirst }: { size: number; limit?: number; isFirst: boolean },
  cursorOf: (row: Node) => readonly (string | number)[],
  count: () => Promise<number | Total | null>,
): Page<Node> {
  const nodes = rows.slice(0, size)
  const place = (node: Node) => encodeCursor(cursorOf(node))
  const isWhole = isFirst && rows.length < limit
  const total = once(async () => toTotal(isWhole ? nodes.length : await count(), rows.length))
  return {
    nodes,
    edges: () => nodes.map((node) => ({ cursor: place(node), node })),
    totalCount: async () => (await total())?.rows ?? null,
    isTotalEstimated: async () => (await total())?.isEstimated ?? false,
    pageInfo: () => {
      const [first, last] = [nodes[0], nodes.at(-1)]
      return {
        hasNextPage: rows.length > size,
        hasPreviousPage: !isFirst,
        startCursor: first === undefined ? null : place(first),
        endCursor: last === undefined ? null : place(last),
      }
    },
  }
}

/** @param least how many have been read: an estimate may be of none where somebody is */
function toTotal(count: number | Total | null, least: number): Total | null {
  if (typeof count === 'number') return { rows: count, isEstimated: false }
  return count?.isEstimated ? { ...count, rows: Math.max(count.rows, least) } : count
}
