import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { projectFolder } from '../../prisma/folders'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'
import { addTraces, findTarget, type Target } from './targets'

const api = buildSchema(readFileSync(join(projectFolder, 'schema', 'api.graphql'), 'utf8'))

/** A while ago: seals know seconds only. */
const opened = "now() - interval '1 minute'"

/** Which areas everybody's duties lie in, and so tell nothing of a single station. */
const areas = ['State', 'District', 'ParliamentaryConstituency', 'AssemblyConstituency', 'Commission']
const longest = 4
const noStation = ['officer', 'chainOfCommand', 'postings', 'formerly', 'transferredTo']

/** Every path of fields from a type to a station that does not lead through an area, each type at most twice on it. */
function pathsToStation(from: string, walked: string[] = [], passed: string[] = [from]): string[][] {
  const type = api.getType(from) as GraphQLObjectType
  return Object.values(type.getFields()).flatMap((field) => {
    const target = getNamedType(field.type)
    if (!isObjectType(target) || areas.includes(target.name)) return []
    if (field.args.some(({ type }) => String(type).endsWith('!'))) return []
    const path = [...walked, field.name]
    if (target.name === 'PollingStation') return [path]
    const isNew = passed.filter((name) => name === target.name).length < 2
    return isNew && path.length < longest ? pathsToStation(target.name, path, [...passed, target.name]) : []
  })
}

const toQuery = (path: string[], leaf: string): string =>
  path.reduceRight((inside, field) => `${field} { ${inside} }`, leaf)

/** Everything that a path of fields leads to. */
function follow(value: unknown, path: string[]): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((each) => follow(each, path))
  const [field, ...rest] = path
  return field === undefined ? [value] : follow((value as Record<string, unknown>)[field], rest)
}

describe('the seal of the third randomisation', () => {
  const used = useTestGraph({ seeded: true })
  let target: Target
  beforeAll(async () => {
    target = await findTarget(used.databases, 'S05-AC25')
    expect(target.isSealed).toBe(true)
    await addTraces(used.databases, target)
  })

  const setSeal = (openedAt: string) =>
    used.databases.pools.deployment.query(
      `UPDATE seal SET opened_at = ${openedAt} WHERE assembly_constituency_code = 'S05-AC25'`,
    )

  // From a member's duty, from the party, from the person: whatever the schema has.
  const starts: Record<string, { query: (inside: string) => string; prefix: string[] }> = {
    Duty: {
      query: (inside) => `{ start: person(id: "$person") { duties { ${inside} } } }`,
      prefix: ['start', 'duties'],
    },
    PollingParty: {
      query: (inside) => `{ start: person(id: "$person") { duties { party { ${inside} } } } }`,
      prefix: ['start', 'duties', 'party'],
    },
    Person: { query: (inside) => `{ start: person(id: "$person") { ${inside} } }`, prefix: ['start'] },
  }
  const paths = Object.keys(starts).flatMap((start) =>
    pathsToStation(start).map((path) => [`${start}.${path.join('.')}`, start, path] as const),
  )

  const viewers = (): Record<string, Grant[]> => ({
    Commission: [{ role: 'COMMISSION', area: 'IN' }],
    CEO: [{ role: 'CEO', area: 'S05' }],
    RO: [{ role: 'RO', area: 'S05-PC2' }],
    ARO: [{ role: 'ARO', area: 'S05-AC25' }],
    trainer: [{ role: 'TRAINER', area: 'S05D02' }],
    staff: [{ role: 'STAFF', area: target.person }],
    'neighbouring DEO': [{ role: 'DEO', area: 'S05D01' }],
    'neighbouring Observer': [{ role: 'OBSERVER', area: 'S05-PC1' }],
  })
  const initiated: Record<string, Grant[]> = {
    DEO: [{ role: 'DEO', area: 'S05D02' }],
    Observer: [{ role: 'OBSERVER', area: 'S05-PC2' }],
  }

  async function stationsOf(start: string, path: readonly string[], grants: Grant[]) {
    const { query, prefix } = starts[start] as (typeof starts)[string]
    const text = query(toQuery([...path], 'code')).replace('$person', target.person)
    const { data } = await used.graph.query(text, {}, grants)
    return follow(data, [...prefix, ...path])
  }

  it('is tried on the paths of the schema', () => {
    expect(paths.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'Duty.pollingStation',
        'Duty.sector.pollingStations',
        'Duty.party.pollingStation',
        'PollingParty.members.pollingStation',
        'Person.duties.pollingStation',
      ]),
    )
  })

  it.each(paths)(
    'hides a station while it is closed, and shows it once opened: %s',
    async (_name, start, path) => {
      await setSeal('NULL')
      for (const [who, grants] of Object.entries(viewers()))
        expect([who, await stationsOf(start, path, grants)]).toEqual([who, []])
      // The DEO and the Observer know already what all see later. Superiors have no station themselves, and
      // the target was never in another register.
      const known = await stationsOf(start, path, initiated.DEO ?? [])
      expect(await stationsOf(start, path, initiated.Observer ?? [])).toEqual(known)
      if (!path.some((field) => noStation.includes(field))) expect(known.length).toBeGreaterThan(0)
      await setSeal(opened)
      expect(await stationsOf(start, path, viewers().Commission ?? [])).toEqual(known)
      expect(await stationsOf(start, path, viewers()['neighbouring DEO'] ?? [])).toEqual([])
    },
  )

  it('hides a station from a search for who serves there, in every order and on every page', async () => {
    const ask = async (filter: string, grants: Grant[], asOf = '') => {
      const query = `{ roster(filter: { election: "GE2024", ${filter} }, first: 1 ${asOf}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`
      return (await used.graph.query(query, {}, grants)).data.roster
    }
    await setSeal('NULL')
    for (const grants of Object.values(viewers())) {
      expect(await ask(`pollingStation: "${target.station}"`, grants)).toMatchObject({
        totalCount: 0,
        nodes: [],
      })
      const past = await ask(`pollingStation: "${target.station}"`, grants, 'asOf: "2024-05-07T01:30:00Z"')
      expect([past.totalCount, past.nodes]).toEqual([0, []])
      const { totalCount } = await ask(`sector: "${target.sector}"`, grants)
      expect(totalCount).toBeLessThanOrEqual(1) // the Sector Officer, whom no draw allots
    }
    for (const grants of Object.values(initiated))
      expect((await ask(`pollingStation: "${target.station}"`, grants)).totalCount).toBeGreaterThan(4)
  })

  it('hides who serves at a station from who looks at the station', async () => {
    await setSeal('NULL')
    const query = `{ pollingStation(code: "${target.station}") { name party { code } boothLevelOfficer { id } microObservers { id } } }`
    const { data, errors } = await used.graph.query(query)
    expect(data.pollingStation).toEqual({
      name: expect.any(String),
      party: null,
      boothLevelOfficer: null,
      microObservers: [],
    })
    expect(errors?.map(({ extensions, path }) => [extensions?.code, path?.at(-1)])).toEqual([
      ['FORBIDDEN', 'party'],
      ['FORBIDDEN', 'boothLevelOfficer'],
    ])
  })

  it('tells whether it is opened, when, and its officers by whom', async () => {
    const query =
      '{ assemblyConstituency(code: "S05-AC25") { seal(election: "GE2024") { sealedAt isOpened openedAt sealedBy { name } openedBy { id } } } }'
    await setSeal('NULL')
    expect((await used.graph.query(query)).data.assemblyConstituency.seal).toMatchObject({
      ...{ isOpened: false, openedAt: null, openedBy: null },
      sealedBy: { name: expect.any(String) },
    })
    await setSeal(`now() + interval '1 hour'`) // an opening that is to come opens nothing
    expect((await used.graph.query(query)).data.assemblyConstituency.seal.isOpened).toBe(false)
    expect(await stationsOf('Duty', ['pollingStation'], viewers().Commission ?? [])).toEqual([])
    await setSeal(opened)
    expect((await used.graph.query(query)).data.assemblyConstituency.seal.isOpened).toBe(true)
  })

  it('is closed where none has been made', async () => {
    await used.databases.pools.deployment.query(
      `DELETE FROM seal WHERE assembly_constituency_code = 'S05-AC25'`,
    )
    expect(await stationsOf('Duty', ['pollingStation'], viewers().Commission ?? [])).toEqual([])
  })
})
