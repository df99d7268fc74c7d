import { randomUUID } from 'node:crypto'
import type { DatabaseName } from '../../prisma/databases'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'
import { findTarget, type Target } from './targets'

const neighbour: Grant[] = [{ role: 'DEO', area: 'S05D02' }]
const dashboard: Grant[] = [{ role: 'DASHBOARD', area: 'IN' }]

// A subgraph that is asked directly checks as the gateway would have it check.
describe('a subgraph asked around the gateway', () => {
  const used = useTestGraph({ seeded: true })
  let target: Target
  let nobody: string
  beforeAll(async () => {
    target = await findTarget(used.databases, 'S05-AC9')
    nobody = `${target.person.slice(0, 7)}9999999`
  })

  const entity = (
    subgraph: DatabaseName,
    type: string,
    fields: string,
    representation: object,
    grants: Grant[],
  ) =>
    used.graph.querySubgraph(
      subgraph,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`,
      { r: [{ __typename: type, ...representation }] },
      grants,
    )

  it('gives a person by key to who may see them', async () => {
    const { data } = await entity('personnel', 'Person', 'name phone', { id: target.person }, [
      { role: 'DEO', area: 'S05D01' },
    ])
    expect(data._entities).toEqual([{ name: target.name, phone: expect.stringMatching(/^\d{10}$/) }])
  })

  it.each([
    ['of another area', neighbour],
    ['of a dashboard', dashboard],
  ])('answers a forged person alike whether there is one or not, with a token %s', async (_whose, grants) => {
    const forge = (id: string) =>
      entity(
        'personnel',
        'Person',
        'id name phone bankAccount postings { role } chainOfCommand { role }',
        {
          id,
          name: 'Forged',
          placesOfDuty: [
            {
              isOnRoll: false,
              assemblyConstituency: 'S05-AC31',
              parliamentaryConstituency: 'S05-PC2',
              district: 'S05D02',
              state: 'S05',
            },
          ],
        },
        grants,
      )
    const there = await forge(target.person)
    expect(there.data._entities).toEqual([null])
    expect(there.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN' }])
    expect(await forge(nobody)).toEqual(there)
    expect(await forge("S05D01-0000001' OR TRUE --")).toEqual(there)
  })

  it('tells nothing of a forged person’s duties, places and training', async () => {
    for (const grants of [neighbour, dashboard]) {
      const duties = await entity(
        'deployment',
        'Person',
        'duties { id } placesOfDuty { district }',
        { id: target.person },
        grants,
      )
      expect(duties.data._entities).toEqual([{ duties: [], placesOfDuty: [] }])
      const trainings = await entity(
        'training',
        'Person',
        'trainings { status } certificates { awardedOn }',
        { id: target.person },
        grants,
      )
      expect(trainings.data._entities).toEqual([{ trainings: [], certificates: [] }])
    }
  })

  it('tells nothing by a forged AC of another’s', async () => {
    const { data } = await entity(
      'deployment',
      'AssemblyConstituency',
      'pollingStations(election: "GE2024") { totalCount nodes { code } } sectors(election: "GE2024") { code }',
      { code: target.constituency },
      neighbour,
    )
    expect(data._entities).toEqual([{ pollingStations: { totalCount: 0, nodes: [] }, sectors: [] }])
    const training = await entity(
      'training',
      'AssemblyConstituency',
      'trainingSummary(election: "GE2024") { enrolled }',
      { code: target.constituency },
      neighbour,
    )
    expect(training.data._entities).toEqual([{ trainingSummary: null }])
    expect(training.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' })
    const chain = await entity(
      'personnel',
      'AssemblyConstituency',
      'chainOfCommand { role person { name } }',
      {
        ...{ code: target.constituency, district: { code: 'S05D02' } },
        ...{ parliamentaryConstituency: { code: 'S05-PC2' }, state: { code: 'S21' } },
      },
      dashboard,
    )
    expect(JSON.stringify(chain.data)).not.toContain('"name"')
  })

  it.each(['personnel', 'deployment', 'training'] as const)(
    'shows no more than the gateway does: %s',
    async (subgraph) => {
      const questions: Record<DatabaseName, string> = {
        personnel:
          '{ people(filter: { state: "S05" }, first: 100) { totalCount nodes { id name } } workforceSummary(by: DISTRICT) { area people isWhole } }',
        deployment:
          '{ roster(filter: { election: "GE2024", state: "S05" }, first: 100) { totalCount nodes { id pollingStation { code } } } deploymentSummary(election: "GE2024", by: DISTRICT) { area stations } }',
        training: '{ trainingSummary(election: "GE2024", by: DISTRICT) { area enrolled isWhole } }',
      }
      for (const grants of [neighbour, dashboard, [{ role: 'OBSERVER', area: 'S05-PC2' } as const]]) {
        const direct = await used.graph.querySubgraph(subgraph, questions[subgraph], {}, grants)
        const through = await used.graph.query(questions[subgraph], {}, grants)
        const plain = ({ data, errors }: typeof direct) => ({
          data,
          errors: errors?.map(({ path, extensions }) => ({ path, extensions })),
        })
        expect(plain(direct)).toEqual(plain(through))
      }
    },
  )

  it('asks the same statement for what is hidden and for what is not there', async () => {
    const question = (id: string) =>
      used.graph.query('query ($id: ID!) { person(id: $id) { name } }', { id }, neighbour)
    expect(await question(nobody)).toEqual(await question(target.person))
    const station = (code: string) =>
      used.graph.query('query ($code: ID!) { pollingStation(code: $code) { name } }', { code }, neighbour)
    expect(await station(`${target.constituency}-PS999`)).toEqual(await station(target.station))
  })

  it.each([
    ['no key', {}],
    ['a key that is no text', { id: { a: 1 } }],
    ['a text that PostgreSQL cannot hold', { id: 'S05D01-\0' }],
  ])('says what is wrong with a forged reference: %s', async (_fault, reference) => {
    const { errors } = await entity('personnel', 'Person', 'name', reference, neighbour)
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }])
  })

  it('has no use for a forged header of the gateway', async () => {
    const response = await fetch(used.graph.subgraphUrls.personnel, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-operation-hash': randomUUID(),
        'x-request-id': randomUUID(),
      },
      body: JSON.stringify({ query: `{ person(id: "${target.person}") { name } }` }),
    })
    expect(response.status).toBe(401)
  })
})
