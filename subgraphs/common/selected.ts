import {
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields'

/**
 * Whether a query selects a field below the one that is being resolved: under whatever names, through whatever fragments, as
 * `@skip` and `@include` decide.
 * @param path names of fields, `['pageInfo', 'hasNextPage']`; each but the last has objects of one type
 */
export function isSelected(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  return isBelow(info, info.returnType, info.fieldNodes, path)
}

function isBelow(
  info: GraphQLResolveInfo,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  [name, ...further]: readonly string[],
): boolean {
  if (name === undefined) return true
  const parent = getNamedType(type)
  if (!isObjectType(parent)) return false
  const field = parent.getFields()[name]
  if (!field) return false
  const { schema, fragments, variableValues } = info
  for (const selected of collectSubfields(schema, fragments, variableValues, parent, nodes).values())
    if (selected[0]?.name.value === name && isBelow(info, field.type, selected, further)) return true
  return false
}
