import { composeServices } from '@apollo/composition'
import { printSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql'

/** Where a subgraph is by default; the environment tells the gateway of another place. */
const subgraphUrl = (port: number) => `http://127.0.0.1:${port}/graphql`

export interface SubgraphSchemas {
  personnel: GraphQLSchema
  deployment: GraphQLSchema
  training: GraphQLSchema
}

/** The subgraphs do not fit together; says every reason. */
export class CompositionError extends Error {
  readonly code = 'COMPOSITION_ERROR'

  constructor(reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`)
    this.name = 'CompositionError'
  }
}

/**
 * The schema files by name: each subgraph's SDL, the supergraph that the gateway runs, and the API that callers see.
 * @throws CompositionError
 */
export function composeSchemaFiles(schemas: SubgraphSchemas): Record<string, string> {
  const sdl = {
    personnel: printSubgraphSchema(schemas.personnel),
    deployment: printSubgraphSchema(schemas.deployment),
    training: printSubgraphSchema(schemas.training),
  }
  const result = composeServices([
    { name: 'personnel', url: subgraphUrl(4001), typeDefs: parse(sdl.personnel) },
    { name: 'deployment', url: subgraphUrl(4002), typeDefs: parse(sdl.deployment) },
    { name: 'training', url: subgraphUrl(4003), typeDefs: parse(sdl.training) },
  ])
  if (result.errors) throw new CompositionError(result.errors.map(({ message }) => message))
  return {
    'personnel.graphql': sdl.personnel,
    'deployment.graphql': sdl.deployment,
    'training.graphql': sdl.training,
    'supergraph.graphql': result.supergraphSdl,
    'api.graphql': printSchema(lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema())),
  }
}
