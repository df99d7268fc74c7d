import { z } from 'zod'
import type { AskHub } from '../ask-hub'

const pageShape = z.object({
  page: z.object({
    nodes: z.array(z.unknown()),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

type Page = z.output<typeof pageShape>['page']

/** Rows of a list, a page at a time; the next page is asked for while one is worked on, and never more than that. */
export async function* readPages(ask: AskHub, query: string, variables: object): AsyncGenerator<unknown[]> {
  const read = async (after: string | null): Promise<Page> => {
    const { page } = pageShape.parse(await ask(query, { ...variables, after }))
    return page
  }
  let next: Promise<Page> | null = read(null)
  while (next) {
    const { nodes, pageInfo }: Page = await next
    next = pageInfo.hasNextPage ? read(pageInfo.endCursor) : null
    next?.catch(() => undefined) // heard of when it is waited for
    yield nodes
  }
}

const rowsShape = z.object({ rows: z.array(z.unknown()) })

/** Rows of a list that has no pages. */
export async function* readAll(ask: AskHub, query: string, variables: object): AsyncGenerator<unknown[]> {
  yield rowsShape.parse(await ask(query, variables)).rows
}
