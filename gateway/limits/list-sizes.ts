import {
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'
import { z } from 'zod'

/** What Federation's `@listSize` says of a field. */
export interface ListSize {
  assumedSize?: number | undefined
  /** Arguments that say how many rows are asked for. */
  slicingArguments: string[]
  /** The rows are not in the field itself but in these fields of its type. */
  sizedFields: string[]
}

/** The sizes of a supergraph's lists. Fields are named `District.assemblyConstituencies`. */
export interface ListSizes {
  byField: ReadonlyMap<string, ListSize>
  /** Fields that hold as many rows as the field above them was asked for, `DutyConnection.nodes`. */
  sizedByParent: ReadonlySet<string>
  /** The types of these fields, `DutyConnection`. */
  pageTypes: ReadonlySet<string>
}

const argumentsShape = z.object({
  assumedSize: z.number().optional(),
  slicingArguments: z.array(z.string()).default([]),
  sizedFields: z.array(z.string()).default([]),
})

/** Reads `@listSize` where composition has carried it into the supergraph. */
export function readListSizes(supergraphSdl: string): ListSizes {
  const byField = new Map<string, ListSize>()
  const sizedByParent = new Set<string>()
  const pageTypes = new Set<string>()
  for (const definition of parse(supergraphSdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue
    for (const field of definition.fields ?? []) {
      const size = sizeOf(field)
      if (!size) continue
      byField.set(`${definition.name.value}.${field.name.value}`, size)
      const pageType = namedType(field.type)
      for (const sized of size.sizedFields) {
        sizedByParent.add(`${pageType}.${sized}`)
        pageTypes.add(pageType)
      }
    }
  }
  return { byField, sizedByParent, pageTypes }
}

function sizeOf({ directives = [] }: FieldDefinitionNode): ListSize | undefined {
  const directive = directives.find(({ name }) => /^(\w+__)?listSize$/.test(name.value))
  return directive && argumentsShape.parse(argumentsOf(directive))
}

function argumentsOf({ arguments: given = [] }: DirectiveNode): Record<string, unknown> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
