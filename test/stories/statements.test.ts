import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'

// A story costs the same statements for one station as for fifty; SQL itself is counted, by PostgreSQL.
const stories: Record<string, string> = {
  'from stations to the training of their parties': /* GraphQL */ `
    query Story($first: Int!) { assemblyConstituency(code: "U06-AC1") {
      assistantReturningOfficer { person { name } } parliamentaryConstituency { returningOfficer { person { name } } }
      pollingStations(election: "GE2024", first: $first) { totalCount nodes { number
        sector { number officer { person { name } } }
        party { members { post person { name trainings { session { course { title } } status } } } } } } } }`,
  'from stations up again to the Commission': /* GraphQL */ `
    query Story($first: Int!) { assemblyConstituency(code: "U06-AC1") {
      pollingStations(election: "GE2024", first: $first) { nodes { boothLevelOfficer { person { name } }
        party { members { person { name office { name department { name } } chainOfCommand { role person { name } } } } } } } } }`,
  'from a roster to duties and places': /* GraphQL */ `
    query Story($first: Int!) { roster(filter: { election: "GE2024", state: "S05" }, first: $first) { totalCount
      nodes { post status pollDate party { number } pollingStation { name } sector { number }
        assemblyConstituency { name chainOfCommand { role person { name } } district { name } } person { name postings { role } certificates { theme { name } } } } } }`,
  'from people to their duties': /* GraphQL */ `
    query Story($first: Int!) { people(filter: { state: "S05", isDrafted: true }, first: $first) { totalCount
      nodes { name district { name } duties { post assemblyConstituency { name } } trainings { session { venue } } } } }`,
}

describe('the statements of a query across subgraphs', () => {
  const used = useTestGraph({ seeded: true })

  // Every story asks for what each station and person has: a field that only some have would be fetched for only some.
  it.each(Object.entries(stories))('are as many for one as for fifty: %s', async (_name, story) => {
    const run = async (first: number) => {
      await resetStatements(used.databases.urls)
      const { errors, data } = await used.graph.query(story, { first })
      expect(errors).toBeUndefined()
      const { nodes } = Object.values(data.assemblyConstituency ?? data)
        .filter((value) => value !== null && typeof value === 'object')
        .find((value) => 'nodes' in (value as object)) as { nodes: object[] }
      expect(nodes).toHaveLength(first)
      return countStatements(used.databases.urls)
    }
    await run(1) // connections say hello once
    const one = await run(1)
    const fifty = await run(50)
    expect(fifty).toEqual(one)
    expect(Math.max(...Object.values(one))).toBeLessThanOrEqual(15)
  })
})
