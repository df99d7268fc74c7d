import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Random } from '../../prisma/seed/random'

/** What a caller may send in place of what is meant. */
const oddities: readonly unknown[] = [
  ...[
    '',
    ' ',
    '\0',
    "' OR 1=1 --",
    '%',
    '\\',
    '𝕊05',
    'S05',
    'S05D01',
    'S05-AC11',
    'GE2024',
    'S05D01-0000001',
    '__proto__',
  ],
  ...['a'.repeat(5_000), '\u202e', '{"a":1}', 'null', '1e999', '-1'],
  ...[0, -1, 1, 50, 1_000, 1_001, 2_147_483_647, 2_147_483_648, -2_147_483_649, 1.5, 1e308],
  ...[true, false, null, [], {}, [[]], ['S05'], [null], { a: { b: {} } }],
]

/** A value for an argument: right in kind half of the time. */
function valueFor(random: Random, type: GraphQLInputType, depth = 0): unknown {
  if (random.chance(0.4)) return random.pick(oddities)
  if (isNonNullType(type)) return valueFor(random, type.ofType, depth)
  if (isListType(type))
    return Array.from({ length: random.below(4) }, () => valueFor(random, type.ofType, depth))
  if (isEnumType(type)) return random.pick(type.getValues()).name
  if (!isInputObjectType(type) || depth > 2) return random.pick(oddities)
  const fields = Object.values(type.getFields()).filter(
    ({ type }) => isNonNullType(type) || random.chance(0.3),
  )
  return Object.fromEntries(fields.map(({ name, type }) => [name, valueFor(random, type, depth + 1)]))
}

export interface Operation {
  query: string
  /** Draws values that nobody would send in good faith. */
  drawVariables: (random: Random) => Record<string, unknown>
}

/** A well-formed operation of the schema. */
export function drawOperation(random: Random, schema: GraphQLSchema): Operation {
  const variables = new Map<string, GraphQLInputType>()
  const select = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields())
    const chosen = Array.from({ length: 1 + random.below(3) }, () => random.pick(fields))
    return [...new Set(chosen)]
      .map((field) => `${alias(random)}${field.name}${args(field.args)}${inside(field.type, depth)}`)
      .join(' ')
  }
  const args = (list: readonly { name: string; type: GraphQLInputType }[]): string => {
    const given = list.filter(({ type }) => isNonNullType(type) || random.chance(0.5))
    const named = given.map(({ name, type }) => {
      const variable = `v${variables.size}`
      variables.set(variable, type)
      return `${name}: $${variable}`
    })
    return named.length > 0 ? `(${named.join(', ')})` : ''
  }
  const inside = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type)
    if (!isObjectType(named)) return ''
    return depth > 2 ? ' { __typename }' : ` { ${select(named, depth + 1)} }`
  }
  const root = schema.getQueryType()
  if (!root) throw new TypeError('the schema has no query')
  const body = select(root, 0)
  const declared = [...variables].map(([name, type]) => `$${name}: ${String(type)}`)
  return {
    query: `query Fuzz${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${body} }`,
    drawVariables: (random) =>
      Object.fromEntries([...variables].map(([name, type]) => [name, valueFor(random, type)])),
  }
}

let aliases = 0
const alias = (random: Random) => (random.chance(0.2) ? `a${aliases++ % 7}x${random.below(1e6)}: ` : '')

const splinters = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '"""',
  '@',
  '@skip(if: true)',
  '...',
  '$',
  ':',
  '!',
  '#',
  '\0',
  '😀',
  '\\u',
  '[',
  '0x1',
  ' fragment a on A {',
  '&',
]

/** The same text with a few of its characters cut, doubled or replaced by something that hurts. */
export function spoil(random: Random, text: string): string {
  let spoilt = text
  for (let cut = 0; cut <= random.below(4); cut++) {
    const at = random.below(spoilt.length + 1)
    const rest = spoilt.slice(at + random.below(6))
    spoilt = spoilt.slice(0, at) + (random.chance(0.7) ? random.pick(splinters) : '') + rest
  }
  return spoilt
}
