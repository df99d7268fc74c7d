import type { SubgraphSource } from '../subgraph-source'

/** The subgraphs by name. */
export type Sources = ReadonlyMap<string, SubgraphSource>

export function sourceOf(sources: Sources, name: string): SubgraphSource {
  const source = sources.get(name)
  if (source) return source
  throw new Error(`The supergraph names a subgraph "${name}" of which the gateway has no URL.`)
}
