import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConstDirectiveNode, Kind, parse } from 'graphql'
import { projectFolder } from '../prisma/folders'

/** A composed graph, and where its subgraphs are. */
export interface Supergraph {
  sdl: string
  subgraphUrls: Record<string, string>
}

/** A file is no supergraph: message says which and what was looked for. */
export class SupergraphError extends Error {
  readonly code = 'SUPERGRAPH_INVALID'

  constructor(file: string, reason: string) {
    super(`${file} is not a supergraph: ${reason}. Give the SDL that composition writes.`)
    this.name = 'SupergraphError'
  }
}

/** Reads the graph's committed supergraph; where its subgraphs are the configuration tells. */
export function readOwnSupergraph(subgraphUrls: Record<string, string>): Supergraph {
  return { sdl: readFileSync(join(projectFolder, 'schema', 'supergraph.graphql'), 'utf8'), subgraphUrls }
}

/**
 * Reads any supergraph, which tells itself where its subgraphs are.
 * @throws SupergraphError
 */
export function readSupergraph(file: string): Supergraph {
  try {
    const sdl = readFileSync(file, 'utf8')
    const subgraphUrls = urlsOf(sdl)
    if (Object.keys(subgraphUrls).length > 0) return { sdl, subgraphUrls }
  } catch (error) {
    throw new SupergraphError(file, error instanceof Error ? error.message : String(error))
  }
  throw new SupergraphError(file, 'its enum join__Graph names no subgraph')
}

/** `enum join__Graph { A @join__graph(name: "a", url: "http://a/graphql") }` */
function urlsOf(sdl: string): Record<string, string> {
  const graphs = parse(sdl).definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  )
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return {}
  return Object.fromEntries(
    (graphs.values ?? []).flatMap(({ directives = [] }) => {
      const graph = directives.find(({ name }) => name.value === 'join__graph')
      return graph ? [[textOf(graph, 'name'), textOf(graph, 'url')]] : []
    }),
  )
}

function textOf({ arguments: given = [] }: ConstDirectiveNode, argument: string): string {
  const value = given.find(({ name }) => name.value === argument)?.value
  return value?.kind === Kind.STRING ? value.value : ''
}
