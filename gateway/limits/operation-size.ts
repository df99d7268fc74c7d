import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'

/** What an operation holds, its fragments counted as often as they are spread. */
export interface OperationSize {
  selections: number
  rootFields: number
  aliases: number
  directives: number
}

type Counts = Omit<OperationSize, 'rootFields'>
type FindFragment = (name: string) => FragmentDefinitionNode | null | undefined

/** Counts an operation. A fragment is looked into once, however often it is spread, so this takes no longer than to read. */
export function measureOperation(
  operation: OperationDefinitionNode,
  findFragment: FindFragment,
): OperationSize {
  const known = new Map<string, Counts>()
  const { selections } = operation.selectionSet
  const variables = operation.variableDefinitions ?? []
  const counts = sum([
    directivesOf(operation),
    ...variables.map(directivesOf),
    ...selections.map((selection) => measureSelection(selection, findFragment, known)),
  ])
  return { ...counts, rootFields: countRootFields(selections, findFragment, new Map()) }
}

function measureSelection(
  node: SelectionNode,
  findFragment: FindFragment,
  known: Map<string, Counts>,
): Counts {
  const below =
    node.kind === Kind.FRAGMENT_SPREAD
      ? [measureFragment(node.name.value, findFragment, known)]
      : (node.selectionSet?.selections ?? []).map((child) => measureSelection(child, findFragment, known))
  const aliases = node.kind === Kind.FIELD && node.alias ? 1 : 0
  return sum([{ selections: 1, aliases, directives: 0 }, directivesOf(node), ...below])
}

function measureFragment(name: string, findFragment: FindFragment, known: Map<string, Counts>): Counts {
  const found = known.get(name)
  if (found) return found
  known.set(name, nothing) // a circle, which another rule refuses, ends here
  const fragment = findFragment(name)
  const counts = fragment
    ? sum([
        directivesOf(fragment),
        ...fragment.selectionSet.selections.map((child) => measureSelection(child, findFragment, known)),
      ])
    : nothing
  known.set(name, counts)
  return counts
}

function countRootFields(
  selections: readonly SelectionNode[],
  findFragment: FindFragment,
  known: Map<string, number>,
): number {
  let fields = 0
  for (const node of selections) {
    if (node.kind === Kind.FIELD) fields += 1
    else if (node.kind === Kind.INLINE_FRAGMENT)
      fields += countRootFields(node.selectionSet.selections, findFragment, known)
    else fields += countRootFieldsOfFragment(node.name.value, findFragment, known)
  }
  return fields
}

function countRootFieldsOfFragment(
  name: string,
  findFragment: FindFragment,
  known: Map<string, number>,
): number {
  const found = known.get(name)
  if (found !== undefined) return found
  known.set(name, 0)
  const fields = countRootFields(findFragment(name)?.selectionSet.selections ?? [], findFragment, known)
  known.set(name, fields)
  return fields
}

const nothing: Counts = { selections: 0, aliases: 0, directives: 0 }

function directivesOf({
  directives = [],
}: {
  readonly directives?: readonly DirectiveNode[] | undefined
}): Counts {
  return { ...nothing, directives: directives.length }
}

function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { selections, aliases, directives }) => ({
      selections: total.selections + selections,
      aliases: total.aliases + aliases,
      directives: total.directives + directives,
    }),
    nothing,
  )
}
