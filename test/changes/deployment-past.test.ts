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

/**
 * Writes of duties, and of the stations of parties; one that gives a row another key begins another row, and no duty leaves
 * its district.
 */
const pastWrites = [
  move,
  ...writes.deployment.filter((write) => {
    const text = write(new Random('look'))
    return (
      /^\s*(UPDATE|INSERT INTO|DELETE FROM) (duty|polling_party)/.test(text) &&
      !/SET (id|assembly|code|size)/.test(text)
    )
  }),
  (
    random: Random,
  ) => `WITH two AS (SELECT district_code, code, station_code, row_number() OVER () AS n FROM polling_party
      WHERE assembly_constituency_code = '${random.pick(constituencies)}' AND station_code IS NOT NULL LIMIT 2)
    UPDATE polling_party p SET station_code = NULL FROM two WHERE p.district_code = two.district_code AND p.code = two.code`,
]

/** Of each kind that a roster may be asked for by: an AC, a state, a sector, a station, a kind of station. */
const filters = [
  ...constituencies.map((code) => `assemblyConstituency: "${code}"`),
  'state: "S05"',
  'sector: "GE2024-S05-AC26-SEC01"',
  'pollingStation: "S05-AC26-PS001"',
  'state: "S05", stationKind: [WOMEN_MANAGED, PWD_MANAGED]',
  'stationKind: GENERAL, district: "S05D02"',
]

describe('a roster as it stood', () => {
  const used = useTestGraph({ seeded: true })
  const ask = async (query: string, grants = commission) => used.graph.query(query, {}, grants)
  const list = async (filter: string, asOf?: Date, grants = commission, order = 'STATUS') => {
    const moment = asOf ? `asOf: "${asOf.toISOString()}"` : ''
    const { data, errors } = await ask(
      `{ roster(filter: { election: "GE2024", ${filter} }, orderBy: ${order}, first: 1000 ${moment}) {
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
    const kept: { at: Date; filter: string; order: string; roster: unknown }[] = []
    const keep = async () => {
      const at = await moment()
      for (const filter of filters)
        for (const order of ['STATUS', 'STATION'])
          kept.push({ at, filter, order, roster: await list(filter, undefined, commission, order) })
    }
    await keep()
    for (let step = 0; step < 8; step++) {
      for (let left = 4; left > 0; left--)
        await sql(random.pick(pastWrites)(random)).catch((error) => expect(error.code).toBe('23505'))
      await keep()
    }
    for (const filter of filters) {
      const rosters = kept.filter((one) => one.filter === filter).map(({ roster }) => JSON.stringify(roster))
      expect([filter, new Set(rosters).size > 2]).toEqual([filter, true])
    }
    for (const { at, filter, order, roster } of kept)
      expect({ filter, order, roster: await list(filter, at, commission, order) }).toEqual({
        filter,
        order,
        roster,
      })
  }, 120_000)

  it('is page by page what it was of a whole state, and before anything was written what was loaded', async () => {
    const pages = async (asOf: string) => {
      const ids: string[] = []
      for (let after = 'null', isMore = true; isMore; ) {
        const { data } =
          await ask(`{ roster(filter: { election: "GE2024", state: "S05" }, orderBy: STATION, first: 700,
          after: ${after} ${asOf}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`)
        const { nodes, pageInfo, totalCount } = data.roster
        ids.push(...nodes.map(({ id }: { id: string }) => id))
        if (!pageInfo.hasNextPage) expect(ids).toHaveLength(totalCount)
        ;[after, isMore] = [`"${pageInfo.endCursor}"`, pageInfo.hasNextPage]
      }
      return ids
    }
    const at = await moment()
    const now = await pages('')
    await sql(
      `UPDATE polling_party SET station_code = NULL WHERE district_code = 'S05D02' AND number % 2 = 0`,
    )
    await sql(`DELETE FROM duty WHERE district_code = 'S05D02' AND post = 'POLLING_OFFICER_2'`)
    expect(await pages('')).not.toEqual(now)
    expect(await pages(`asOf: "${at.toISOString()}"`)).toEqual(now)
    const { rows } = await sql(`SELECT count(*)::int AS n FROM change WHERE kind = 'duty' AND before IS NULL`)
    expect(rows[0].n).toBeGreaterThan(0)
    const loaded = await list('district: "S05D01"', new Date('1950-01-26T00:00:00Z'))
    const { rows: made } =
      await sql(`SELECT DISTINCT entity_id AS id FROM change WHERE kind = 'duty' AND district_code = 'S05D01'
      AND before IS NULL AND NOT EXISTS (SELECT 1 FROM change c WHERE c.kind = 'duty' AND c.entity_id = change.entity_id AND c.id < change.id)`)
    const ids = new Set(loaded.nodes.map(({ id }: { id: string }) => id))
    expect(made.filter(({ id }) => ids.has(id))).toEqual([])
  }, 60_000)

  it.each([
    ['assemblyConstituency: "S05-AC25"', '2999-01-01T00:00:00Z', 'lies ahead'],
    ['training: { round: 2, isDone: false }', '2024-05-07T00:00:00Z', 'only those of now are known'],
  ])('says of what it is not told: %s at %s', async (filter, at, message) => {
    const { errors } = await ask(
      `{ roster(filter: { election: "GE2024", ${filter} }, asOf: "${at}") { nodes { id } } }`,
    )
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})
