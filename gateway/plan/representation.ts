import { type GraphQLSchema, isObjectType } from 'graphql'
import type { Selection } from './query-plan'
import { type Data, isData, mergeInto } from './value'

/** What a subgraph is told of an entity to find it by; null where what there is does not tell. */
export type Represent = (entity: Data) => Data | null

/**
 * Compiles what a fetch requires of its entities: fields by types.
 * Undefined for what is left to @apollo/gateway: conditions on interfaces and unions.
 */
export function compileRequires(
  requires: readonly Selection[],
  schema: GraphQLSchema,
): Represent | undefined {
  const pick = compilePick(requires, schema)
  if (!pick) return undefined
  return (entity) => {
    const representation = pick(entity)
    return representation?.__typename ? representation : null
  }
}

/** Takes a part of what there is over; says whether there was what it takes. */
type Take = (source: Data, picked: Data) => boolean

/** Null where one of the fields has not been fetched. */
function compilePick(selections: readonly Selection[], schema: GraphQLSchema): Represent | undefined {
  const takes = selections.map((selection) =>
    selection.kind === 'Field' ? takeField(selection, schema) : takeFragment(selection, schema),
  )
  if (!takes.every((take) => take !== undefined)) return undefined
  return (source) => {
    const picked: Data = {}
    for (const take of takes) if (!take(source, picked)) return null
    return picked
  }
}

type Selected<Kind> = Extract<Selection, { kind: Kind }>

function takeField({ name, alias, selections }: Selected<'Field'>, schema: GraphQLSchema): Take | undefined {
  const key = alias ?? name
  const pick = selections && compilePick(selections, schema)
  if (selections && !pick) return undefined
  return (source, picked) => {
    const value = source[key]
    if (value === undefined) return false
    picked[key] = pick ? pickWithin(value, pick) : value
    return true
  }
}

function takeFragment(
  { typeCondition, selections }: Selected<'InlineFragment'>,
  schema: GraphQLSchema,
): Take | undefined {
  const pick = compilePick(selections, schema)
  if (!pick || !typeCondition || !isObjectType(schema.getType(typeCondition))) return undefined
  return (source, picked) => {
    const part = source.__typename === typeCondition ? pick(source) : null
    if (part) mergeInto(picked, part)
    return true
  }
}

function pickWithin(value: unknown, pick: Represent): unknown {
  if (Array.isArray(value)) return value.map((element) => pickWithin(element, pick))
  return isData(value) ? pick(value) : null
}
