import { buildSubgraphSchema } from '@apollo/subgraph'
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { Random } from '../../prisma/seed/random'
import { createDownloadDesk } from '../../subgraphs/common/download/download-desk'
import { CompiledQueries } from '../../subgraphs/common/execution/query-execution'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import type { RequestInfo } from '../../subgraphs/common/request'
import { createUploadDesk } from '../../subgraphs/common/upload/upload-desk'
import { createDeploymentSubgraph } from '../../subgraphs/deployment/subgraph'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { createTrainingSubgraph } from '../../subgraphs/training/subgraph'
import { drawOperation } from '../fuzz/operations'
import { useTestGraph } from '../helpers/use-graph'

/** An answer as it is compared: errors in any order, for which of two branches fails first is chance. */
function comparable({ data, errors }: ExecutionResult) {
  const told = errors?.map((error) =>
    JSON.stringify([error, error.originalError?.name, error.nodes?.[0]?.kind]),
  )
  return { data: JSON.stringify(data), errors: told?.sort() }
}

describe('a compiled query', () => {
  const later = <T>(value: T, turns = 1): Promise<T> =>
    turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, turns - 1))
  const fail = (turns = 0): Promise<never> =>
    later(0, turns).then(() => Promise.reject(new Error(`after ${turns}`)))
  const thing = (more: object = {}) => ({
    __typename: 'Thing',
    id: 1,
    name: 'a',
    sure: 'b',
    at: new Date(0),
    ...more,
  })
  const schema = buildSubgraphSchema({
    typeDefs: parse(`
      type Query { thing: Thing  things: [Thing]  sureThings: [Thing!]  allSure: [Thing!]!  words: [String]  sureWords: [String!]
        echo(text: String = "none", number: Int!, list: [Int!]): String  any: [Any]  none: [Any]  must: String!  soon: Thing }
      type Thing @key(fields: "id") { id: ID!  name: String  sure: String!  number: Int  kind: Kind  at: String
        inner: Thing  sureInner: Thing!  inners: [Thing!]  thunk: Int  promise: String }
      type Other { id: ID }
      union Any = Thing | Other
      enum Kind { ONE TWO }`),
    resolvers: {
      Query: {
        thing: () =>
          thing({ inner: thing({ kind: 'ONE' }), thunk: (args: object) => Object.keys(args).length }),
        soon: () => later(thing({ promise: later('kept', 3), inners: later([later(thing(), 4), thing()]) })),
        things: () => [
          later(thing(), 5),
          fail(2),
          fail(0),
          null,
          new Error('as a value'),
          3,
          later(null),
          thing(),
        ],
        sureThings: () => [thing(), later(thing({ sure: null }), 2), fail(1)],
        allSure: () => [later(thing(), 2), thing({ sure: null }), thing()],
        words: () => new Set([1, true, { a: 1 }, later('x'), null]),
        sureWords: () => ['a', null],
        echo: (_: unknown, args: object) => JSON.stringify(args),
        any: () => [thing(), later({ __typename: 'Other', id: 2 })],
        none: () => [{ id: 3 }, { __typename: 'Kind' }],
        must: () => null,
      },
      Thing: {
        sureInner: ({ id }: { id: unknown }) => (id === 1 ? fail(3) : thing()),
        inners: ({ inners }: { inners?: unknown }) => inners ?? 'no list',
        number: () => 'NaN',
        __resolveReference: ({ id }: { id: unknown }) => (id === 'x' ? fail(1) : later(thing({ id }), 3)),
      },
    },
  })
  const queries: [query: string, variables?: Record<string, unknown>][] = [
    ['{ thing { id name sure at kind __typename inner { kind thunk } thunk number } }'],
    [
      '{ soon { promise name inners { id } inner { id } } again: soon { id id ...F } } fragment F on Thing { name inner { ...G } } fragment G on Thing { id }',
    ],
    ['{ things { id name sure } words sureWords sureThings { sure } }'],
    ['{ things { sureInner { id } } thing { inner { sureInner { name } id } inners { id } } }'],
    ['{ allSure { sure } thing { id } soon { id } }'],
    ['{ thing { id } must soon { name } }'],
    ['{ any { __typename ... on Thing { id sure sureInner { id } } ... on Other { otherId: id } } }'],
    [
      'query ($n: Int!, $t: String, $l: [Int!]) { echo(number: $n, text: $t, list: $l) one: echo(number: 1, list: 2) }',
      { n: 3 },
    ],
    [
      'query ($n: Int!, $t: String, $l: [Int!]) { echo(number: $n, text: $t, list: $l) }',
      { n: 3, t: null, l: 4 },
    ],
    ['query ($n: Int!) { echo(number: $n) }', { n: 'x' }],
    ['query ($n: Int!) { echo(number: $n) }'],
    ['query ($n: Int = 5) { echo(number: $n) soon { id } }', { n: null }],
    ['query ($yes: Boolean!) { thing { id name @include(if: $yes) } }', { yes: false }],
    ['{ thing { id @skip(if: true) name @include(if: true) } }'],
    ['{ __proto__: thing { id } thing { __proto__: name toString: name } }'],
    ['{ __schema { queryType { name } } thing { id } __type(name: "Thing") { name } }'],
    [
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Thing { id name sure inner { id } } } }',
      { r: ['a', 'x', 'b'].map((id) => ({ __typename: 'Thing', id })) },
    ],
    [
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }',
      { r: [{ __typename: 'Nothing' }] },
    ],
  ]

  it.each(queries)('%s is answered as graphql-js answers it', async (query, ...[variableValues = {}]) => {
    const document = parse(query)
    expect(validate(schema, document)).toEqual([])
    const asked = { schema, document, variableValues }
    const compiled = new CompiledQueries()
    const expected = comparable(await execute(asked))
    expect(comparable(await compiled.execute(asked))).toEqual(expected)
    expect(comparable(await compiled.execute(asked))).toEqual(expected) // and the one that is kept
  })

  it('has null and an error for a value of none of the types of a union', async () => {
    const { data, errors } = await new CompiledQueries().execute({
      schema,
      document: parse('{ none { __typename } }'),
    })
    expect(data).toEqual({ none: [null, null] })
    expect(errors?.map(({ path }) => path)).toEqual([0, 1].map((position) => ['none', position]))
  })

  it('is one of the operation that is named', async () => {
    const document = parse('query One { thing { id } } query Two { thing { name } }')
    const compiled = new CompiledQueries()
    for (const operationName of ['One', 'Two', 'Three', undefined, 'One']) {
      const asked = { schema, document, operationName }
      expect(comparable(await compiled.execute(asked))).toEqual(comparable(await execute(asked)))
    }
  })
})

const viewers: Grant[] = [
  { role: 'COMMISSION', area: 'IN' },
  { role: 'DEO', area: 'S05D01' },
  { role: 'STAFF', area: 'S05D01-0000001' },
]

const references = (type: string, ids: string[], key = 'id') =>
  ids.map((id) => ({ __typename: type, [key]: id }))
const people = references('Person', ['S05D01-0000001', 'S05D01-9999999', 'S05D02-0000001', 'x'])
const places = references('AssemblyConstituency', ['S05-AC21', 'S05-AC999', 'x'], 'code')
const entities = (selections: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selections} } }`

describe('a subgraph', () => {
  const used = useTestGraph({ seeded: true })
  const subgraphs: {
    schema: GraphQLSchema
    createContext: (request: RequestInfo) => unknown
    close: () => unknown
  }[] = []

  beforeAll(() => {
    const { personnel, deployment, training } = used.databases.urls
    const maxConnections = 2
    subgraphs.push(createPersonnelSubgraph({ databaseUrl: personnel, maxConnections }))
    subgraphs.push(createDeploymentSubgraph({ databaseUrl: deployment, maxConnections }))
    subgraphs.push(createTrainingSubgraph({ databaseUrl: training, maxConnections }))
  })
  afterAll(() => Promise.all(subgraphs.map(({ close }) => close())))

  const requestOf = (grant: Grant): RequestInfo => ({
    ...{
      viewer: { subject: 'test', grants: [grant] },
      authorization: '',
      id: 'test',
      operation: { name: null, hash: '' },
    },
    offerDownload: createDownloadDesk(undefined, ''),
    offerUpload: createUploadDesk(undefined, ''),
    signal: new AbortController().signal,
  })

  /** Whether anything was told. */
  async function compare(
    index: number,
    query: string,
    variableValues: Record<string, unknown>,
    grant: Grant,
  ) {
    const subgraph = subgraphs[index]
    if (!subgraph) throw new RangeError(`no subgraph ${index}`)
    const { schema, createContext } = subgraph
    const document = parse(query)
    if (validate(schema, document).length > 0) return false
    const ask = async () => ({
      schema,
      document,
      variableValues,
      contextValue: await createContext(requestOf(grant)),
    })
    const expected = comparable(await execute(await ask()))
    expect(comparable(await new CompiledQueries().execute(await ask()))).toEqual(expected)
    return expected.data !== undefined && expected.data !== 'null'
  }

  it('answers odd queries as graphql-js does', async () => {
    let told = 0
    for (const [index, { schema }] of subgraphs.entries())
      for (let number = 0; number < 150; number++) {
        const random = new Random(11, number)
        const { query, drawVariables } = drawOperation(random, schema)
        if (await compare(index, query, drawVariables(random), random.pick(viewers))) told++
      }
    expect(told).toBeGreaterThan(30)
  })

  it('gives entities, and errors in place of those that are hidden or not there, as graphql-js does', async () => {
    const cases: [subgraph: number, query: string, representations: object[]][] = [
      [0, entities('... on Person { id name phone office { name } }'), people],
      [
        1,
        entities('... on Person { id duties { post party { members { id } } pollingStation { code } } }'),
        people,
      ],
      [
        2,
        entities(
          '... on Person { id trainings { status session { course { title } } } certificates { theme { name } } }',
        ),
        people,
      ],
      [1, entities('__typename ... on AssemblyConstituency { name }'), [...places, ...people]],
    ]
    for (const grant of viewers)
      for (const [index, query, representations] of cases)
        expect(await compare(index, query, { representations }, grant)).toBe(true)
  })
})
