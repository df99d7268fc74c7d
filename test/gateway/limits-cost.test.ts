import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, getNullableType, isListType, isObjectType } from 'graphql'
import { sampleQuery } from '../../cli/hub/sample-query'
import { readListSizes } from '../../gateway/limits/list-sizes'
import { projectFolder } from '../../prisma/folders'
import { useTestGraph } from '../helpers/use-graph'

const stations = /* GraphQL */ `
  query Stations($first: Int) {
    states { districts { assemblyConstituencies { pollingStations(election: "GE2024", first: $first) { nodes { name
      party { members { person { name trainings { status } } } } } } } } }
  }`

const roster = (selection: string, first: number) =>
  `{ roster(filter: { election: "GE2024", state: "S05" }, first: ${first}) { ${selection} } }`

describe('the cost of a query', () => {
  const used = useTestGraph({ seeded: false })

  it('is told, with its limit, to who asks for millions of objects by a variable', async () => {
    const { status, data, errors } = await used.graph.query(stations, { first: 1_000 })
    expect({ status, data }).toEqual({ status: 400, data: undefined })
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/may bring \d{8,} objects.*at most 250000 are allowed/),
        extensions: { code: 'QUERY_TOO_COMPLEX' },
      },
    ])
  })

  it.each([
    ['a first of the query’s own default', stations.replace('Int)', 'Int = 1000)'), {}],
    [
      'a page of the schema’s default',
      stations.replace(', first: $first', '').replace('($first: Int)', ''),
      {},
    ],
    ['a null page, which is the default too', stations, { first: null }],
    [
      'a negative page that would make up for another',
      `query Stations($first: Int) { ${roster('nodes { id }', -1_000_000).slice(
        1,
        -1,
      )} ${stations.slice(stations.indexOf('states'))}`,
      { first: 1_000 },
    ],
    [
      'edges as well as nodes',
      roster(
        `edges { node { sector { pollingStations { sector { pollingStations { party { members { id } } } } } } } }`,
        1_000,
      ),
      {},
    ],
  ])('counts %s', async (_name, query, variables) => {
    const { status, errors } = await used.graph.query(query, variables)
    expect(errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' })
    expect(status).toBe(400)
  })

  it.each([
    ['the first query of a newcomer', sampleQuery, {}],
    ['all ACs of the country', '{ states { name assemblyConstituencies { name district { name } } } }', {}],
    [
      'the largest page',
      roster('totalCount nodes { post person { name } pollingStation { name } }', 1_000),
      {},
    ],
    [
      'the chain of a whole state, fifty stations an AC',
      `{ commission { chiefElectoralOfficers(states: ["S24"]) { state {
      districts { assemblyConstituencies { pollingStations(election: "GE2024") { nodes { party { members { post
      person { name trainings { status } } } } } } } } } } } }`,
      {},
    ],
  ])('lets through %s', async (_name, query, variables) => {
    expect(await used.graph.query(query, variables)).toMatchObject({ status: 200 })
  })

  it('is counted from a size that every list of the graph has', () => {
    const sdl = readFileSync(join(projectFolder, 'schema', 'supergraph.graphql'), 'utf8')
    const { byField, sizedByParent } = readListSizes(sdl)
    expect(byField.get('District.assemblyConstituencies')).toMatchObject({ assumedSize: 6 })
    expect(byField.get('Query.roster')).toMatchObject({ slicingArguments: ['first'] })
    const schema = buildSchema(readFileSync(join(projectFolder, 'schema', 'api.graphql'), 'utf8'))
    const lists = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ type, field }) => !type.name.startsWith('__') && isListType(getNullableType(field.type)))
      .map(({ type, field }) => `${type.name}.${field.name}`)
    expect(lists.length).toBeGreaterThan(25)
    expect(lists.filter((list) => !byField.has(list) && !sizedByParent.has(list))).toEqual([])
  })
})
