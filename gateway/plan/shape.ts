import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields'
import { isData } from './value'

/** Gives of what was fetched what was asked for; `missing` in place of a value that may not be null and is. */
export type Shape = (value: unknown) => unknown

/** The shape of an object. */
export type ObjectShape = (value: unknown) => Record<string, unknown> | null

/** A null where none may be: the object or list around it is null instead. */
export const missing = Symbol('missing')

export interface ShapedOperation {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
}

/**
 * The shape of an operation's answer: its fields in their order, under the names that it gives them, and nothing else that
 * was fetched on the way. Undefined for what is left to @apollo/gateway: introspection, interfaces and unions.
 * @param variables what conditions (`@skip`, `@include`) are decided by
 */
export function shapeOf(
  { schema, operation, fragments }: ShapedOperation,
  variables: Record<string, unknown>,
): ObjectShape | undefined {
  const root = schema.getRootType(operation.operation)
  if (!root) return undefined
  const subfieldsOf = (type: GraphQLObjectType, nodes: readonly FieldNode[]) =>
    collectSubfields(schema, fragments, variables, type, nodes)
  const fields = collectFields(schema, fragments, variables, root, operation.selectionSet)
  return ofObject(root, fields, subfieldsOf)
}

type Fields = Map<string, readonly FieldNode[]>
type SubfieldsOf = (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Fields

function ofObject(
  type: GraphQLObjectType,
  fields: Fields,
  subfieldsOf: SubfieldsOf,
): ObjectShape | undefined {
  const parts: [key: string, shape: Shape][] = []
  for (const [key, nodes] of fields) {
    const shape = ofField(type, nodes, subfieldsOf)
    if (!shape || key in Object.prototype) return undefined
    parts.push([key, shape])
  }
  return (value) => {
    if (!isData(value)) return null
    const object: Record<string, unknown> = {}
    for (const [key, shape] of parts) {
      const part = shape(value[key])
      if (part === missing) return null
      object[key] = part
    }
    return object
  }
}

function ofField(
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  subfieldsOf: SubfieldsOf,
): Shape | undefined {
  const name = nodes[0]?.name.value ?? ''
  if (name === '__typename') return () => parent.name
  const field = parent.getFields()[name]
  return field && ofType(field.type, nodes, subfieldsOf)
}

function ofType(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  subfieldsOf: SubfieldsOf,
): Shape | undefined {
  if (isNonNullType(type)) {
    const shape = ofType(type.ofType, nodes, subfieldsOf)
    return shape && ((value) => shape(value) ?? missing)
  }
  if (isListType(type)) {
    const shape = ofType(type.ofType, nodes, subfieldsOf)
    return shape && ofList(shape)
  }
  if (isObjectType(type)) return ofObject(type, subfieldsOf(type, nodes), subfieldsOf)
  return isScalarType(type) || isEnumType(type) ? ofLeaf(type) : undefined
}

function ofList(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return null
    const list = new Array<unknown>(value.length)
    for (let index = 0; index < value.length; index++) {
      const element = shape(value[index])
      if (element === missing) return null
      list[index] = element
    }
    return list
  }
}

/** A value that its type does not have is null, whatever subgraph says it. */
function ofLeaf(type: GraphQLLeafType): Shape {
  const isOfType = isEnumType(type)
    ? ofEnum(new Set(type.getValues().map(({ name }) => name)))
    : ofScalar[type.name]
  if (!isOfType) return (value) => value ?? null
  return (value) => (isOfType(value) ? value : null)
}

type Test = (value: unknown) => boolean

const ofEnum =
  (names: ReadonlySet<unknown>): Test =>
  (value) =>
    names.has(value)

/** The scalars of GraphQL itself; of others only their subgraph knows. */
const ofScalar: Partial<Record<string, Test>> = {
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value),
  Float: (value) => Number.isFinite(value),
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
}
