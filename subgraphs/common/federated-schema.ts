import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
  parse,
  specifiedDirectives,
} from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { BadUserInputError } from './errors'

interface FederatedSchemaOptions<Context> {
  resolvers: NonEmptyArray<new () => object>
  /** Entity types that no field of this subgraph returns. */
  entities?: (new () => object)[]
  /** By type, how the gateway's `{ __typename, …key }` becomes an entity: by a loader, never by a statement of its own. */
  references: Record<string, ReferenceResolver<Context>>
}

/** Written as a method so that each resolver may name the fields it finds in its references. */
type ReferenceResolver<Context> = { resolve(reference: object, context: Context): unknown }['resolve']

const federationLink = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@listSize"]
)`

/** Turns type-graphql's classes into the schema of a Federation 2 subgraph. */
export function createFederatedSchema<Context>(options: FederatedSchemaOptions<Context>): GraphQLSchema {
  const plain = buildSchemaSync({
    resolvers: options.resolvers,
    orphanedTypes: options.entities ?? [],
    validate: false,
    // Federation's directives are declared by the @link below, so type-graphql cannot check them.
    skipCheck: true,
    directives: [...specifiedDirectives],
  })
  const typeDefs = parse(`${federationLink}\n${printSchemaWithDirectives(plain)}`)
  return buildSubgraphSchema([{ typeDefs, resolvers: toResolverMap(plain, options.references) }])
}

function toResolverMap<Context>(
  schema: GraphQLSchema,
  references: Record<string, ReferenceResolver<Context>>,
): GraphQLResolverMap<Context> {
  const map: GraphQLResolverMap<Context> = {}
  for (const [name, type] of Object.entries(schema.getTypeMap())) {
    if (name.startsWith('__')) continue
    if (isScalarType(type)) map[name] = type
    if (!isObjectType(type)) continue
    const fields = Object.values(type.getFields())
    map[name] = {
      ...Object.fromEntries(fields.flatMap(({ name, resolve }) => (resolve ? [[name, resolve]] : []))),
      ...(type === schema.getQueryType() && { _entities: createEntities(references) }),
    }
  }
  return map
}

interface Reference {
  __typename: string
}

/**
 * The entities of a gateway's references, in place of @apollo/subgraph's: there a reference that is refused leaves those
 * before it to fail with nobody waiting for them, which ends the process. Here all are looked at before any is looked up.
 */
function createEntities<Context>(
  references: Record<string, ReferenceResolver<Context>>,
): GraphQLFieldResolver<unknown, Context, { representations: Reference[] }> {
  return (_source, { representations }, context) => {
    for (const representation of representations) assertKeyed(representation, references)
    return representations.map((representation) => findEntity(representation, references, context))
  }
}

async function findEntity<Context>(
  reference: Reference,
  references: Record<string, ReferenceResolver<Context>>,
  context: Context,
): Promise<unknown> {
  const { __typename } = reference
  const entity: unknown = await references[__typename]?.(reference, context)
  return typeof entity === 'object' && entity !== null ? Object.assign(entity, { __typename }) : entity
}

/** Every entity here is known by an `id` or a `code`; what has neither was not made by a gateway. */
function assertKeyed(reference: Reference, references: Record<string, unknown>): void {
  const { __typename: type } = reference
  if (!Object.hasOwn(references, type)) throw new BadUserInputError(`There is no entity ${type}.`)
  const key = 'id' in reference ? reference.id : 'code' in reference ? reference.code : undefined
  if (typeof key === 'string' && !key.includes('\0')) return
  throw new BadUserInputError(`A reference to ${type} needs its key, a text.`)
}
