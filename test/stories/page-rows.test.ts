import { countRows, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'

// One more row tells of a page whether another follows: where pages are read for many things at once, one more of each.
const stories: Record<string, (page: string) => string> = {
  'stations of ACs': (page) =>
    `state(code: "S05") { assemblyConstituencies { pollingStations(election: "GE2024", first: $first) { ${page} nodes { code } } } }`,
  'rosters of ACs': (page) =>
    `state(code: "S05") { assemblyConstituencies { roster(election: "GE2024", first: $first) { ${page} nodes { id } } } }`,
  'reserves of districts': (page) =>
    `state(code: "S05") { districts { reserve(election: "GE2024", first: $first) { ${page} nodes { id } } } }`,
  'histories of people': (page) =>
    `people(filter: { district: "S05D01" }) { nodes { history(first: $first) { ${page} nodes { id } } } }`,
  'histories of postings': (page) =>
    `state(code: "S05") { assemblyConstituencies { assistantReturningOfficer { history(first: $first) { ${page} nodes { id } } } } }`,
}

interface TestPage {
  nodes: object[]
  pageInfo: { endCursor: string; hasNextPage?: boolean }
  totalCount?: number
}

/** The pages in an answer, in their order. */
function pagesIn(answer: unknown): TestPage[] {
  if (typeof answer !== 'object' || answer === null) return []
  return 'pageInfo' in answer ? [answer as TestPage] : Object.values(answer).flatMap(pagesIn)
}

describe('a page of each of many things', () => {
  const used = useTestGraph({ seeded: true })
  beforeAll(async () => {
    const { personnel } = used.databases.pools
    // Some have a history, of three changes.
    for (const designation of ['Clerk', 'Head Clerk', 'Superintendent']) {
      await personnel.query(
        "UPDATE person SET designation = $1 WHERE district_code = 'S05D01' AND id ~ '[02468]$'",
        [designation],
      )
      await personnel.query(
        "UPDATE posting SET held_from = held_from + 1 WHERE area_code ~ '^S05-AC.*[02468]$'",
      )
    }
  })

  const read = async (story: string, first: number) => {
    await resetStatements(used.databases.urls)
    const { data, errors } = await used.graph.query(`query ($first: Int!) { ${story} }`, { first })
    expect(errors).toBeUndefined()
    return { pages: pagesIn(data), rows: await countRows(used.databases.urls) }
  }

  it.each(Object.entries(stories))(
    'is read with one row more only where it is asked if another follows: %s',
    async (_name, story) => {
      const count = async (first: number) => {
        const { pages } = await read(story('totalCount pageInfo { endCursor }'), first)
        return pages.map(({ totalCount = Number.NaN }) => totalCount)
      }
      const lengths = await count(1)
      // Of one row, and so long that some list just fills its page.
      for (const first of [1, Math.min(...lengths.filter((length) => length > 1))]) {
        const short = await read(story('pageInfo { endCursor }'), first)
        const long = await read(story('pageInfo { endCursor hasNextPage }'), first)
        expect(long.pages).toEqual(
          short.pages.map(({ nodes, pageInfo }, index) => ({
            nodes,
            pageInfo: { ...pageInfo, hasNextPage: Number(lengths[index]) > first },
          })),
        )
        expect(long.rows - short.rows).toBe(lengths.filter((length) => length > first).length)
        expect(await count(first)).toEqual(lengths)
      }
    },
  )

  it('is the same where one query asks for it in both ways', async () => {
    const stations = (page: string) =>
      `pollingStations(election: "GE2024", first: $first) { ${page} nodes { code } }`
    const { pages } = await read(
      `assemblyConstituency(code: "S05-AC21") { one: ${stations('pageInfo { endCursor }')} other: ${stations('pageInfo { hasNextPage endCursor }')} }`,
      1,
    )
    expect(pages[1]).toEqual({ ...pages[0], pageInfo: { ...pages[0]?.pageInfo, hasNextPage: true } })
  })
})
