import { startTestGateway } from '../helpers/gateway'
import { commission, createToken } from '../helpers/identity'
import { postQuery } from '../helpers/post-query'
import { useTestGraph } from '../helpers/use-graph'

const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

/** Lists and states within each other: `districts { state { districts { state { name } } } }`. */
const nested = (levels: number): string =>
  levels === 0 ? 'name' : `assemblyConstituencies { district { ${nested(levels - 1)} } }`

/** Fields within each other, without going round. */
const chain =
  `commission chiefElectoralOfficers state districts assemblyConstituencies parliamentaryConstituency
  returningOfficer person office assemblyConstituency electoralRegistrationOfficer person office district
  districtElectionOfficer person office assemblyConstituency state chiefElectoralOfficer person`.split(/\s+/)
const deep = (fields: string[]) => `{ ${fields.join(' { ')} { name ${'} '.repeat(fields.length)} }`

const officers = (states: number) =>
  `{ commission { chiefElectoralOfficers(states: [${repeated(states, () => '"S05"')}]) { id } } }`

const aliases = (count: number) => `{ ${repeated(count, (index) => `a${index}: __typename`)} }`

// Five fragments, each of which spreads the next one twice: 2^5 times the alias of the last.
const doubling = (levels: number) =>
  `{ ...F0 } ${repeated(levels, (level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`)}
   fragment F${levels} on Query { alias: __typename }`

describe('an operation that is too large', () => {
  const used = useTestGraph({ seeded: false })

  it.each([
    ['depth', deep(chain), /depth 21 exceeds maximum of 20/],
    [
      'lists within lists',
      `{ states { ${nested(4)} parliamentaryConstituencies { ${nested(3)} } } }`,
      /nested \d times which exceeds self referential maximum of 2/,
    ],
    ['aliases', aliases(31), /31 aliases.*at most 30/],
    ['aliases in fragments that multiply', doubling(5), /32 aliases.*at most 30/],
    ['directives', `{ __typename ${repeated(11, () => '@include(if: true)')} }`, /11 directives.*at most 10/],
    ['unknown directives', `{ __typename ${repeated(50, () => '@aa')} }`, /50 directives.*at most 10/],
    ['tokens', officers(2_000), /more that 2000 tokens/],
    [
      'the same field again and again',
      `{ ${repeated(500, () => '__typename')} }`,
      /500 fields of Query.*at most 50/,
    ],
    [
      'fields, spread fragments included',
      `{ commission { ...A } } ${repeated(
        9,
        (level) =>
          `fragment ${'ABCDEFGHI'[level]} on Commission { ...${'BCDEFGHIJ'[level]} ...${'BCDEFGHIJ'[level]} }`,
      )}
      fragment J on Commission { name }`,
      /\d{4} fields and fragments.*at most 1000/,
    ],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      /Cannot spread fragment "A" within itself/,
    ],
  ])('is refused, with the limit: %s', async (_name, query, reason) => {
    const { status, data, errors = [] } = await used.graph.query(query)
    expect({ status, data }).toEqual({ status: 400, data: undefined })
    expect(errors.map(({ message }) => message).join('\n')).toMatch(reason)
    expect(errors.length).toBeLessThanOrEqual(6)
    for (const { extensions } of errors)
      expect(extensions).toEqual({ code: expect.stringMatching(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/) })
  })

  it.each([
    ['aliases', aliases(30)],
    ['aliases in fragments', doubling(4)],
    ['directives', `{ ${repeated(5, () => '__typename @include(if: true) @skip(if: false)')} }`],
    ['tokens', officers(1_980)],
    ['fields of Query', `{ ${repeated(50, () => '__typename')} }`],
    ['lists within lists', `{ states { ${nested(2)} } }`],
  ])('runs just below the limit: %s', async (_name, query) => {
    expect(await used.graph.query(query)).toMatchObject({ status: 200, data: {} })
  })

  it.each<[string, string, string]>([
    ['QUERY_MAX_DEPTH_FIELDS', deep(chain.slice(0, 3)), deep(chain.slice(0, 4))],
    [
      'QUERY_MAX_DEPTH_LISTS',
      deep(['states', 'districts', 'assemblyConstituencies']),
      deep(['states', 'districts', 'assemblyConstituencies', 'district', 'assemblyConstituencies']),
    ],
    ['QUERY_MAX_SELF_REFERENCES', `{ states { ${nested(3)} } }`, `{ states { ${nested(4)} } }`],
    ['QUERY_MAX_TOKENS', '{ a }', '{ a b }'],
    ['QUERY_MAX_ALIASES', aliases(3), aliases(4)],
    [
      'QUERY_MAX_DIRECTIVES',
      '{ __typename @include(if: true) @skip(if: false) a: __typename @skip(if: false) }',
      `{ ${repeated(4, (index) => `a${index}: __typename @skip(if: false)`)} }`,
    ],
    [
      'QUERY_MAX_ROOT_FIELDS',
      '{ ...A ...A } fragment A on Query { __typename }',
      '{ ...A ...A ...A ...A } fragment A on Query { __typename }',
    ],
    ['QUERY_MAX_SELECTIONS', '{ __typename __typename __typename }', '{ commission { name name name } }'],
    ['QUERY_MAX_COST_OBJECTS', '{ commission { commissioners { id } } }', '{ states { code } }'],
  ])('is what %s says', async (variable, within, beyond) => {
    const limit = { QUERY_MAX_TOKENS: '3', QUERY_MAX_COST_OBJECTS: '4' }[variable] ?? '3'
    const gateway = await startTestGateway(used.graph.subgraphUrls, {
      QUERY_MAX_COST_OBJECTS: '1000000', // of each limit alone
      [variable]: limit,
    })
    const ask = async (query: string) => postQuery(gateway.url, query, {}, await createToken(commission))
    expect((await ask(within)).errors?.map(({ message }) => message).join() ?? '').not.toMatch(
      /allowed|exceed|more that/,
    )
    const { status, errors } = await ask(beyond)
    expect(status).toBe(400)
    expect(errors?.[0]?.message).toMatch(new RegExp(`(at most|maximum of|more that) ${limit}\\b`))
  })
})
