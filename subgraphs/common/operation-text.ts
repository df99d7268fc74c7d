import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

/** An operation with the fragments that it spreads, found by name, in the order of their names. */
export function withFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const found = new Map<string, FragmentDefinitionNode>()
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value)
        if (!fragment || found.has(value)) return
        found.set(value, fragment)
        look(fragment)
      },
    })
  }
  look(operation)
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fragment]) => fragment)
  return { kind: Kind.DOCUMENT, definitions: [operation, ...sorted] }
}

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}

/**
 * SHA-256 of an operation, the same however it is laid out: without comments, white space, the order of fragments, and
 * the `__typename` that clients add.
 */
export function hashOperation(document: DocumentNode): string {
  const plain = visit(document, { SelectionSet: { leave: withoutTypename } })
  return createHash('sha256').update(operationText(plain)).digest('hex')
}

/** An operation in the fewest characters. */
export function operationText(document: DocumentNode): string {
  return stripIgnoredCharacters(print(document))
}

function withoutTypename(node: SelectionSetNode): SelectionSetNode {
  const selections = node.selections.filter(
    (selection) =>
      selection.kind !== Kind.FIELD ||
      selection.name.value !== '__typename' ||
      selection.alias ||
      selection.directives?.length,
  )
  return selections.length > 0 ? { ...node, selections } : node
}
