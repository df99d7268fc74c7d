import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server'
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  locatedError,
  visit,
} from 'graphql'
import { buildExecutionContext, type ExecutionContext } from 'graphql/execution/execute'
import { compileQuery, type ExecuteObject } from './compiled-query'

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway']

/**
 * How Apollo Server is given another way to execute than its own: as it would be given a gateway. What it does before and
 * after (documents kept, validation, plugins, errors) is the same.
 */
export function createQueryExecution(schema: GraphQLSchema): Gateway {
  const queries = new CompiledQueries()
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    load: async () => ({
      schema,
      executor: async ({ document, request, context: contextValue }) =>
        queries.execute({
          ...{ schema, document, contextValue, variableValues: request.variables },
          operationName: request.operationName,
        }),
    }),
    stop: async () => {},
  }
}

/** Executes operations as graphql-js does: queries compiled, and mutations, introspection and conditions by graphql-js itself. */
export class CompiledQueries {
  private readonly byDocument = new WeakMap<DocumentNode, Map<string, ExecuteObject | null>>()

  async execute(asked: ExecutionArgs): Promise<ExecutionResult> {
    const run = buildExecutionContext(asked)
    if (!('schema' in run)) return { errors: run }
    const query = this.find(run, asked)
    if (!query) return execute(asked)
    const { collectedErrors } = run
    const data = await executeRoot(run, query)
    return collectedErrors.errors.length === 0 ? { data } : { data, errors: collectedErrors.errors }
  }

  private find(run: ExecutionContext, { document, operationName }: ExecutionArgs): ExecuteObject | null {
    const ofDocument = this.byDocument.get(document) ?? new Map<string, ExecuteObject | null>()
    this.byDocument.set(document, ofDocument)
    const known = ofDocument.get(operationName ?? '')
    if (known !== undefined) return known
    const query = (isPlain(run, document) && compileQuery(run)) || null
    ofDocument.set(operationName ?? '', query)
    return query
  }
}

async function executeRoot(
  run: ExecutionContext,
  query: ExecuteObject,
): Promise<Record<string, unknown> | null> {
  try {
    const data: unknown = await query(run, run.rootValue, undefined)
    return isData(data) ? data : null
  } catch (error) {
    run.collectedErrors.add(locatedError(error, undefined), undefined)
    return null
  }
}

/** Whether each execution has the same fields: none depends on a variable. */
function isPlain({ operation }: ExecutionContext, document: DocumentNode): boolean {
  let isPlain = operation.operation === 'query'
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      isPlain &&= given.every(({ value }) => value.kind !== Kind.VARIABLE)
    },
  })
  return isPlain
}

function isData(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
