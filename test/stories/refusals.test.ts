import { useTestGraph } from '../helpers/use-graph'

describe('a query that cannot be answered', () => {
  const used = useTestGraph({ seeded: false })

  it.each([
    ['a malformed state', '{ state(code: "Goa") { name } }'],
    ['a malformed district', '{ district(code: "S05-D01") { name } }'],
    ['a malformed PC', '{ parliamentaryConstituency(code: "S05-PC01") { name } }'],
    ['a malformed AC', '{ assemblyConstituency(code: "S05AC1") { name } }'],
    ['a malformed station', '{ pollingStation(code: "S05-AC1-PS1") { name } }'],
    ['a malformed person', `{ person(id: "' OR 1=1 --") { name } }`],
    ['a malformed election', '{ election(code: "2024") { name } }'],
    ['a malformed state in a list', '{ commission { chiefElectoralOfficers(states: ["S05", "?"]) { id } } }'],
    ['a page too large', '{ people(filter: { state: "S05" }, first: 1001) { totalCount } }'],
    ['a page of none', '{ roster(filter: { election: "GE2024" }, first: 0) { totalCount } }'],
    ['a cursor of no list', '{ roster(filter: { election: "GE2024" }, after: "x") { totalCount } }'],
    ['a cursor of another list', '{ people(filter: { state: "S05" }, after: "WzEsMl0") { totalCount } }'],
    ['people of nowhere', '{ people(filter: { isDrafted: true }) { totalCount } }'],
    ['a name too long', `{ people(filter: { name: "${'a'.repeat(201)}" }) { totalCount } }`],
    ['the best match of no name', '{ people(filter: { state: "S05" }, orderBy: RELEVANCE) { totalCount } }'],
    [
      'a cursor of a list by name in a search',
      '{ people(filter: { state: "S05", name: "naik" }, after: "WyJBIiwiUzA1RDAxLTAwMDAwMDEiXQ") { totalCount } }',
    ],
    [
      'people of a constituency that is a district',
      '{ people(filter: { constituency: "S05D01" }) { totalCount } }',
    ],
    [
      'a roster of a malformed sector',
      '{ roster(filter: { election: "GE2024", sector: "4" }) { totalCount } }',
    ],
    ['an empty text in place of none', '{ people(filter: { state: "S05", district: "" }) { totalCount } }'],
    ['an empty name', '{ people(filter: { state: "S05", name: "" }) { totalCount } }'],
    [
      'a text that PostgreSQL cannot hold',
      '{ people(filter: { state: "S05", name: "a\\u0000" }) { totalCount } }',
    ],
    ['an empty theme', '{ trainingEvents(theme: "") { code } }'],
    ['a summary within nothing', '{ workforceSummary(by: STATE, within: "Goa") { area } }'],
  ])('is refused with a reason: %s', async (_name, query) => {
    const { errors } = await used.graph.query(query)
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
    expect(errors?.[0]?.message).toMatch(/expected|ask for|send an endCursor|give /)
  })

  it.each([
    ['state', '{ found: state(code: "S99") { name } }'],
    ['district', '{ found: district(code: "S05D99") { name } }'],
    ['PC', '{ found: parliamentaryConstituency(code: "S05-PC99") { name returningOfficer { id } } }'],
    ['AC', '{ found: assemblyConstituency(code: "S05-AC999") { name chainOfCommand { role } } }'],
    ['station', '{ found: pollingStation(code: "S05-AC1-PS999") { name party { number } } }'],
    ['person', '{ found: person(id: "S05D01-9999999") { name chainOfCommand { role } duties { post } } }'],
    ['election', '{ found: election(code: "GE1999") { name } }'],
  ])('is null for an unknown %s', async (_name, query) => {
    expect(await used.graph.query(query)).toEqual({ status: 200, data: { found: null } })
  })

  it('is refused where it goes round and round', async () => {
    const round = (levels: number): string =>
      levels === 0 ? 'name' : `districts { state { ${round(levels - 1)} } }`
    const { status, errors } = await used.graph.query(`{ states { ${round(4)} } }`)
    expect(status).toBe(400)
    expect(errors?.[0]?.message).toMatch(/depth/i)
    expect((await used.graph.query(`{ states { ${round(1)} } }`)).errors).toBeUndefined()
  })

  it('is told without stack traces where the query itself is wrong', async () => {
    const { status, errors } = await used.graph.query('{ nothing }')
    expect(status).toBe(400)
    expect(errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' })
  })
})
