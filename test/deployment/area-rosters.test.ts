import type { Grant } from '../../subgraphs/common/identity/viewer'
import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'
import { byKey, readTrueDuties, sightOf, sortKeys, type TrueDuty } from './roster-truth'

const viewers: Record<string, Grant> = {
  Commission: { role: 'COMMISSION', area: 'IN' },
  DEO: { role: 'DEO', area: 'S05D01' },
  RO: { role: 'RO', area: 'S05-PC2' },
  ARO: { role: 'ARO', area: 'S05-AC25' },
  trainer: { role: 'TRAINER', area: 'S05D02' },
  'a lending DEO': { role: 'DEO', area: 'S11D02' },
}

describe('the rosters of areas', () => {
  const used = useTestGraph({ seeded: true })
  let duties: TrueDuty[]
  beforeAll(async () => {
    duties = await readTrueDuties(used.databases)
  }, 180_000)

  const ask = async (query: string, grant: Grant, variables: object = {}) => {
    const { data, errors } = await used.graph.query(query, variables, [grant])
    return { data, codes: errors?.map(({ extensions }) => extensions?.code) ?? [] }
  }

  function expected(order: string, grant: Grant, fits: (duty: TrueDuty) => boolean): string[] {
    const { sees } = sightOf(grant)
    const keyOf = sortKeys(grant)[order] as (duty: TrueDuty) => (string | number)[]
    const found = duties.filter((duty) => sees(duty) && fits(duty))
    return found.sort(byKey(keyOf)).map(({ id }) => id)
  }

  it.each(Object.entries(viewers))(
    'of all ACs of a district are those that %s may see, in every order, counted',
    async (_name, grant) => {
      const lists = ['POST', 'STATUS', 'NAME', 'STATION'].flatMap((order) => [
        { order, district: 'S05D02', first: 30 },
        { order, district: 'U06D01', first: 10 }, // of those lent to it there are more
      ])
      for (const { order, district, first } of lists) {
        const { data } = await ask(
          `{ district(code: "${district}") { assemblyConstituencies { code roster(election: "GE2024", orderBy: ${order}, first: ${first}) {
             totalCount isTotalEstimated nodes { id } } } } }`,
          grant,
        )
        for (const { code, roster } of data.district.assemblyConstituencies) {
          const all = expected(order, grant, ({ constituency }) => constituency === code)
          expect({ code, order, ids: roster.nodes.map(({ id }: { id: string }) => id) }).toEqual({
            ...{ code, order },
            ids: all.slice(0, first),
          })
          expect([roster.totalCount, roster.isTotalEstimated]).toEqual([all.length, false])
        }
      }
    },
    120_000,
  )

  it.each(Object.entries(viewers))(
    'hold of the reserve of a district what %s may see, page by page',
    async (_name, grant) => {
      for (const code of ['S05D01', 'U06D01']) {
        const ids: string[] = []
        let after: string | null = null
        do {
          const { data } = await ask(
            `query($after: String) { district(code: "${code}") { reserve(election: "GE2024", post: [PRESIDING_OFFICER, POLLING_OFFICER_1], first: 40, after: $after) {
             totalCount nodes { id status } pageInfo { hasNextPage endCursor } } } }`,
            grant,
            { after },
          )
          const { nodes, pageInfo, totalCount } = data.district.reserve
          ids.push(...nodes.map(({ id }: { id: string }) => id))
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null
          const all = expected(
            'POST',
            grant,
            (duty) => duty.district === code && duty.status === 'RESERVE' && /PRESIDING|_1/.test(duty.post),
          )
          if (after === null) expect(ids).toEqual(all)
          expect(totalCount).toBe(all.length)
        } while (after !== null)
      }
    },
  )

  it('tell the parties of a sector in the order of its stations, to who may know them', async () => {
    const query = (constituency: string) =>
      `{ assemblyConstituency(code: "${constituency}") { sectors(election: "GE2024") { code parties { code } pollingStations { party { code } } } } }`
    const opened = await ask(query('S05-AC21'), { role: 'RO', area: 'S05-PC2' })
    expect(opened.codes).toEqual([])
    for (const { parties, pollingStations } of opened.data.assemblyConstituency.sectors) {
      expect(parties).toEqual(pollingStations.map(({ party }: { party: object }) => party))
      expect(parties.length).toBeGreaterThan(0)
    }
    const initiated = await ask(query('S05-AC25'), { role: 'DEO', area: 'S05D02' })
    expect(initiated.data.assemblyConstituency.sectors[0].parties.length).toBeGreaterThan(0)
    const sealed = await ask(query('S05-AC25').replace('pollingStations { party { code } }', ''), {
      role: 'RO',
      area: 'S05-PC2',
    })
    expect(sealed.data.assemblyConstituency.sectors.map(({ parties }: { parties: null }) => parties)).toEqual(
      sealed.codes.map(() => null),
    )
    expect(new Set(sealed.codes)).toEqual(new Set(['FORBIDDEN']))
  })

  const stories: Record<string, string> = {
    'of ACs': `query($codes: Int!) { state(code: "S05") { assemblyConstituencies { code roster(election: "GE2024", orderBy: NAME, first: $codes) { totalCount nodes { post person { name } } } } } }`,
    'by station': `query($codes: Int!) { roster(filter: { election: "GE2024", state: "S05" }, orderBy: STATION, first: $codes) { totalCount nodes { id } } }`,
    'by status, of a gender': `query($codes: Int!) { roster(filter: { election: "GE2024", state: "S05", gender: FEMALE }, orderBy: STATUS, first: $codes) { totalCount nodes { id } } }`,
    'of the trained by name': `query($codes: Int!) { roster(filter: { election: "GE2024", state: "S05", training: { round: 1, isDone: true } }, orderBy: NAME, first: $codes) { totalCount isTotalEstimated nodes { person { name } } } }`,
    'of a reserve': `query($codes: Int!) { state(code: "S05") { districts { reserve(election: "GE2024", first: $codes) { totalCount nodes { id party { number } } } } } }`,
    'of the parties of sectors': `query($codes: Int!) { roster(filter: { election: "GE2024", assemblyConstituency: "S05-AC21", post: SECTOR_OFFICER }, first: $codes) { nodes { sector { parties { code } } } } }`,
  }

  it.each(Object.entries(stories))(
    '%s take as many statements for fifty rows as for one',
    async (_name, story) => {
      const count = async (codes: number) => {
        await resetStatements(used.databases.urls)
        const { codes: errors } = await ask(story, { role: 'COMMISSION', area: 'IN' }, { codes })
        expect(errors).toEqual([])
        return countStatements(used.databases.urls)
      }
      await count(1)
      const one = await count(1)
      expect(await count(50)).toEqual(one)
      expect(Math.max(...Object.values(one))).toBeLessThanOrEqual(8)
    },
  )

  it.each([
    ['training: { isDone: true }', 'filter.training names course and round both, or neither'],
    [
      'training: { course: "A", round: 1, isDone: true }',
      'filter.training names course and round both, or neither',
    ],
    ['payLevel: {}', 'filter.payLevel has no bounds'],
    ['payLevel: { from: 9, to: 4 }', 'filter.payLevel is from 9 to 4'],
    ['party: "P045"', 'filter.party is "P045"'],
  ])('refuse %s and say what to give', async (filter, message) => {
    const { errors } = await used.graph.query(
      `{ roster(filter: { election: "GE2024", ${filter} }) { nodes { id } } }`,
    )
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ])
  })

  it("refuse another order's cursor", async () => {
    const query = (order: string, after: string) =>
      `{ roster(filter: { election: "GE2024", state: "S05" }, orderBy: ${order}, first: 1, after: ${after}) { pageInfo { endCursor } } }`
    const { data } = await used.graph.query(query('NAME', 'null'))
    const { errors } = await used.graph.query(
      query('STATION', JSON.stringify(data.roster.pageInfo.endCursor)),
    )
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})
