import {
  buildSchema,
  execute,
  type GraphQLResolveInfo,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { CompiledQueries } from '../../subgraphs/common/execution/query-execution'
import { isSelected } from '../../subgraphs/common/selected'

const schema = buildSchema(`
  type Query { list: List! }
  type List { pageInfo: PageInfo!  earlier: List  total: Int }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }`)

const selected = [
  'pageInfo { hasNextPage }',
  'pageInfo { endCursor hasNextPage }',
  'page: pageInfo { more: hasNextPage }',
  'pageInfo { endCursor } pageInfo { hasNextPage }',
  'pageInfo { endCursor } again: pageInfo { hasNextPage }',
  '... { pageInfo { ... on PageInfo { hasNextPage } } }',
  '...Page',
  'total ...Outer',
  'pageInfo @include(if: $yes) { hasNextPage @skip(if: $no) }',
  'pageInfo @include(if: true) { hasNextPage @skip(if: false) }',
]

const notSelected = [
  'total',
  'pageInfo { endCursor }',
  'pageInfo { __typename }',
  'earlier { pageInfo { hasNextPage } }',
  'hasNextPage: total pageInfo: earlier { hasNextPage: total }',
  'pageInfo { hasNextPage: endCursor }',
  'total ...Page @include(if: $no)',
  'total ... @skip(if: $yes) { pageInfo { hasNextPage } }',
  'total pageInfo @skip(if: $yes) { hasNextPage }',
  'pageInfo { endCursor hasNextPage @include(if: false) }',
]

/** Not every query uses the fragments and variables that are there for all. */
const rules = specifiedRules.filter(
  (rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule,
)

/** What the resolver of `list` is told. */
async function ask(selections: string, run: typeof execute): Promise<unknown[]> {
  const told: unknown[] = []
  const document =
    parse(`query ($yes: Boolean = true, $no: Boolean = false) { list { ${selections} } one: list { total } }
    fragment Page on List { pageInfo { hasNextPage } }
    fragment Outer on List { ...Page }`)
  expect(validate(schema, document, rules)).toEqual([])
  const list = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    told.push(isSelected(info, ['pageInfo', 'hasNextPage']))
    return { pageInfo: { hasNextPage: true } }
  }
  await run({ schema, document, rootValue: { list } })
  return told
}

const compiled = new CompiledQueries()
const ways: [name: string, run: typeof execute][] = [
  ['graphql-js', execute],
  ['a compiled query', (asked) => compiled.execute(asked)],
]

describe.each(ways)('by %s a resolver is told that a field below it', (_name, run) => {
  it.each(selected)('is selected: %s', async (selections) => {
    expect(await ask(selections, run)).toEqual([true, false])
  })

  it.each(notSelected)('is not: %s', async (selections) => {
    expect(await ask(selections, run)).toEqual([false, false])
  })
})
