import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApolloGateway } from '@apollo/gateway'
import { buildSchema, type DefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { KeptPlans } from '../../gateway/plan/kept-plans'
import { projectFolder } from '../../prisma/folders'
import { Random } from '../../prisma/seed/random'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { drawOperation } from '../fuzz/operations'
import { useTestGraph } from '../helpers/use-graph'

const readSchema = (name: string) => readFileSync(join(projectFolder, 'schema', name), 'utf8')
const readOperation = (name: string) =>
  readFileSync(join(projectFolder, 'bench', 'operations', `${name}.graphql`), 'utf8')

const filter = { election: 'GE2024', parliamentaryConstituency: 'S05-PC1' }
const chain = { state: 'U06', election: 'GE2024', stations: 2, filter: {} }

/** What is asked with which variables; nothing of it may be left to @apollo/gateway. */
const operations: [query: string, ...variables: object[]][] = [
  [readOperation('chain'), chain, { ...chain, stations: 0 }, { ...chain, state: 'S99' }, {}],
  [readOperation('roster'), { filter }, { filter: { ...filter, election: 'GE1900' } }, { filter: {} }],
  [readOperation('person'), { id: 'S05D01-0000001', filter: {} }, { id: 'S05D01-9999999', filter: {} }],
  [readOperation('people'), { filter: { constituency: 'S05-AC21', relation: 'WORKS', name: 'a' } }],
  [readOperation('dashboard'), { election: 'GE2024', filter: {} }],
  // Names given, fields repeated with other selections, fragments of both kinds, the type's own name.
  [
    `query Named($filter: RosterFilter!) { list: roster(filter: $filter, first: 7) { ...Rows page: pageInfo { hasNextPage } nodes {
       what: post ... on Duty { person { who: name } } kind: __typename } } __typename }
     fragment Rows on DutyConnection { nodes { id person { ...Named id trainings { status } } } __typename }
     fragment Named on Person { name office { name } }`,
    { filter },
  ],
  // Conditions that go either way, inside and outside the fragments, with a default, and around a whole fetch.
  [
    `query Either($filter: RosterFilter!, $yes: Boolean!, $no: Boolean = false) { roster(filter: $filter, first: 5) { nodes {
       id @skip(if: $yes) post @include(if: $yes) person @include(if: $yes) { name ... @include(if: $no) { gender trainings { status } } } } } }`,
    ...[true, false].flatMap((yes) => [
      { filter, yes },
      { filter, yes, no: true },
    ]),
    { filter },
  ],
]

const severalOperations = `query One { commission { name } }
  query Other { commission { chiefElectoralOfficers(states: ["U06"]) { person { name } } } }`

const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION

const viewers: Grant[] = [
  { role: 'COMMISSION', area: 'IN' },
  { role: 'DEO', area: 'S05D01' },
  { role: 'STAFF', area: 'S05D01-0000001' },
  { role: 'DASHBOARD', area: 'S05' },
]

/** Of two subgraphs that are asked at once either may tell its errors first. */
function inOrder(answer: { errors?: unknown[] } | undefined) {
  const { errors, ...rest } = answer ?? {}
  return { ...rest, errors: errors?.map((error) => JSON.stringify(error)).sort() }
}

describe('a plan that is kept', () => {
  const used = useTestGraph({ seeded: true })

  /** The first time @apollo/gateway plans and executes the document, the second time the plan is kept. */
  async function askTwice(query: string, variables: object, grant: Grant) {
    const first = await used.graph.query(query, variables, [grant])
    return [first, await used.graph.query(query, variables, [grant])]
  }

  it('answers as @apollo/gateway does', async () => {
    for (const [query, ...all] of operations)
      for (const [index, variables] of all.entries())
        for (const grant of viewers) {
          // Another text is another document.
          const [first, second] = await askTwice(`# ${index} ${grant.role}\n${query}`, variables, grant)
          expect(JSON.stringify(second)).toBe(JSON.stringify(first))
        }
  })

  it('answers odd operations as @apollo/gateway does', async () => {
    const schema = buildSchema(readSchema('api.graphql'))
    let told = 0
    for (let number = 0; number < 300; number++) {
      const random = new Random(7, number)
      const { query, drawVariables } = drawOperation(random, schema)
      const variables = drawVariables(random)
      const [first, second] = await askTwice(query, variables, random.pick(viewers))
      expect(inOrder(second)).toEqual(inOrder(first))
      if (first?.data) told++
    }
    expect(told).toBeGreaterThan(20)
  })

  it('tells of a subgraph that does not answer as @apollo/gateway does', async () => {
    await used.graph.stop('training')
    const [first, second] = await askTwice(`# down\n${readOperation('chain')}`, chain, {
      role: 'COMMISSION',
      area: 'IN',
    })
    expect(first?.errors).toBeDefined()
    expect(second).toEqual(first)
  })
})

describe('the plans of these operations', () => {
  it('leave nothing to @apollo/gateway', async () => {
    const plans = new KeptPlans()
    const gateway = new ApolloGateway({
      supergraphSdl: readSchema('supergraph.graphql'),
      buildService: () => ({ process: async () => ({ data: {} }) }),
      experimental_didResolveQueryPlan: (resolved) => plans.keep(resolved),
    })
    const { executor } = await gateway.load()
    for (const [query, variables] of [...operations, [severalOperations, {}] as const]) {
      const document = parse(query)
      for (const { name } of document.definitions.filter(isOperation)) {
        const request = { variables, operationName: name?.value }
        await executor({ request, document, queryHash: query, metrics: {}, context: {} } as never)
        expect([
          name?.value,
          plans.find(document, name?.value)?.shapeFor({ no: false, ...variables }),
        ]).toEqual([name?.value, expect.any(Function)])
      }
    }
    await gateway.stop()
  })
})
