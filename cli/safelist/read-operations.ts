import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  validate,
} from 'graphql'
import { hashOperation, operationText, withFragments } from '../../subgraphs/common/operation-text'
import type { SafelistFile } from '../../subgraphs/common/safelist-file'
import { CliError } from '../cli.error'

/**
 * The operations of all .graphql and .gql files below the folder; a fragment may be in another file than what spreads it.
 * @param more texts of other operations
 * @throws CliError that names file and line of everything that is wrong
 */
export function readOperations(
  folder: string,
  schema: GraphQLSchema,
  more: readonly string[] = [],
): SafelistFile['operations'] {
  const { definitions: written, faults } = parseFiles(folder)
  const definitions = [...written, ...more.flatMap((text) => parse(text).definitions)]
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) continue
    if (node.kind !== Kind.FRAGMENT_DEFINITION)
      faults.push(`${placeOf(node)} is no operation and no fragment`)
    else if (fragments.has(node.name.value))
      faults.push(`${placeOf(node)} fragment ${node.name.value} is there twice`)
    else fragments.set(node.name.value, node)
  }
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operations.length === 0 && faults.length === 0)
    faults.push(`no operation in a .graphql or .gql file below ${folder}`)
  const listed = operations.map((operation) => {
    const document = withFragments(operation, fragments)
    faults.push(
      ...validate(schema, document).map((error) => `${placeOfError(error, operation)} ${error.message}`),
    )
    return [hashOperation(document), { name: nameOf(operation), text: operationText(document) }] as const
  })
  if (faults.length > 0)
    throw new CliError('OPERATION_INVALID', `${[...new Set(faults)].join('; ').replace(/\.$/, '')}.`)
  return Object.fromEntries(listed)
}

function parseFiles(folder: string): { definitions: DefinitionNode[]; faults: string[] } {
  const faults: string[] = []
  const definitions = findFiles(folder).flatMap((file) => {
    try {
      return [...parse(new Source(readFileSync(file, 'utf8'), relative('', file))).definitions]
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      faults.push(`${relative('', file)}:${error.locations?.[0]?.line ?? 1} ${error.message}`)
      return []
    }
  })
  return { definitions, faults }
}

function findFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(graphql|gql)$/.test(file))
      .sort()
      .map((file) => join(folder, file))
  } catch {
    throw new CliError('OPTION_INVALID', `There is no folder ${folder} to read operations from.`)
  }
}

function placeOf(node: DefinitionNode): string {
  return `${node.loc?.source.name ?? 'unknown'}:${node.loc?.startToken.line ?? 1}`
}

/** Where the error is: with fragments of other files, not always where the operation is. */
function placeOfError({ nodes }: GraphQLError, operation: OperationDefinitionNode): string {
  const loc = nodes?.[0]?.loc ?? operation.loc
  return `${loc?.source.name ?? 'unknown'}:${loc?.startToken.line ?? 1}`
}

/** By its own name, or else by where it is. */
function nameOf(operation: OperationDefinitionNode): string {
  return operation.name?.value ?? placeOf(operation)
}
