import { Random } from '../../prisma/seed/random'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'
import { writes } from '../prisma/rollups/random-writes'

const commission: Grant[] = [{ role: 'COMMISSION', area: 'IN' }]
/** Of the ACs that random writes write to: two of one district, and one of another. */
const constituencies = ['S05-AC25', 'S05-AC26', 'S21-AC29']

/** Some duties of one AC move to the other. */
function move(random: Random): string {
  const [from, to] = random.shuffle(constituencies.slice(0, 2))
  return `UPDATE duty SET assembly_constituency_code = '${to}' WHERE id IN (SELECT id FROM duty
    WHERE assembly_constituency_code = '${from}' ORDER BY md5(id || '${random.below(1_000)}') LIMIT 8)`
}

/** Writes of duties alone; one that gives a row another key begins another row, and no duty leaves its district. */
const dutyWrites = [
  move,
  ...writes.deployment.filter((write) => {
    const text = write(new Random('look'))
    return /^\s*(UPDATE duty|INSERT INTO duty|DELETE FROM duty)/.test(text) && !/SET (id|assembly)/.test(text)
  }),
]

describe('a roster as it stood', () => {
  const used = useTestGraph({ seeded: true })
  const ask = async (query: string, grants = commission) => used.graph.query(query, {}, grants)
  const list = async (filter: string, asOf?: Date, grants = commission) => {
    const moment = asOf ? `asOf: "${asOf.toISOString()}"` : ''
    const { data, errors } = await ask(
      `{ roster(filter: { election: "GE2024", ${filter} }, orderBy: STATUS, first: 1000 ${moment}) {
         totalCount nodes { id post status } } }`,
      grants,
    )
    expect(errors).toBeUndefined()
    return data.roster
  }
  const sql = async (text: string) => used.databases.pools.deployment.query(text)
  /** A moment by the clock of the database, between two changes. */
  const moment = async (): Promise<Date> => {
    await sql('SELECT pg_sleep(0.005)')
    const { rows } = await sql('SELECT clock_timestamp() AS at')
    await sql('SELECT pg_sleep(0.005)')
    return rows[0].at
  }

  it('holds what the viewer may see of it, page by page', async () => {
    const own = `district: "S05D02", post: PRESIDING_OFFICER`
    const deo: Grant[] = [{ role: 'DEO', area: 'S05D02' }]
    const before = await list(own, undefined, deo)
    const at = await moment()
    await sql(
      `UPDATE duty SET status = 'REPLACED' WHERE district_code = 'S05D02' AND post = 'PRESIDING_OFFICER'`,
    )
    const all = await list(own, at, deo)
    expect(all).toEqual(before)
    const page = await ask(
      `{ roster(filter: { election: "GE2024", ${own} }, orderBy: NAME, first: 10, asOf: "${at.toISOString()}") {
         totalCount nodes { id status } pageInfo { endCursor hasNextPage } } }`,
      deo,
    )
    const { totalCount, nodes, pageInfo } = page.data.roster
    expect([totalCount, nodes.length, pageInfo.hasNextPage]).toEqual([before.totalCount, 10, true])
    expect(nodes.every(({ status }: { status: string }) => status !== 'REPLACED')).toBe(true)
    expect((await list(own, at, [{ role: 'DEO', area: 'S21D01' }])).nodes).toEqual([])
  })

  it('is what it was at every moment, whatever was written since', async () => {
    const random = new Random(2024, 'past')
    const kept: { at: Date; filter: string; roster: unknown }[] = []
    const keep = async () => {
      const at = await moment()
      for (const code of constituencies) {
        const filter = `assemblyConstituency: "${code}"`
        kept.push({ at, filter, roster: await list(filter) })
      }
    }
    await keep()
    for (let step = 0; step < 8; step++) {
      for (let left = 4; left > 0; left--)
        await sql(random.pick(dutyWrites)(random)).catch((error) => expect(error.code).toBe('23505'))
      await keep()
    }
    const changed = new Set(kept.map(({ roster }) => JSON.stringify(roster)))
    expect(changed.size).toBeGreaterThan(8)
    for (const { at, filter, roster } of kept) expect(await list(filter, at)).toEqual(roster)
  }, 60_000)

  it.each([
    ['assemblyConstituency: "S05-AC25"', '2999-01-01T00:00:00Z', 'lies ahead'],
    ['state: "S05"', '2024-05-07T00:00:00Z', 'needs a filter'],
    ['sector: "GE2024-S05-AC1-SEC01"', '2024-05-07T00:00:00Z', 'does not go with filter.sector'],
  ])('says of what it is not told: %s at %s', async (filter, at, message) => {
    const { errors } = await ask(
      `{ roster(filter: { election: "GE2024", ${filter} }, asOf: "${at}") { nodes { id } } }`,
    )
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})
