import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, getVariableValues } from 'graphql'
import { getComplexity } from 'graphql-query-complexity'
import { OverloadedError, QueryTooComplexError } from './limit.error'
import { readListSizes } from './list-sizes'
import { createCostEstimator } from './query-cost'

interface CostLimits {
  maxCostObjects: number
  maxCostUnderWayObjects: number
  assumedListRows: number
}

/**
 * Refuses, with its variables known and before anything is planned or fetched, a query that would bring too much;
 * and turns it away while those under way would bring too much together with it.
 */
export function queryCostPlugin(supergraphSdl: string, limits: CostLimits): ApolloServerPlugin {
  const estimators = [createCostEstimator(readListSizes(supergraphSdl), limits.assumedListRows)]
  const known = new KnownCosts()
  let underWay = 0
  return {
    requestDidStart: async () => {
      let own = 0
      return {
        didResolveOperation: async ({ schema, document, operation, operationName, request }) => {
          if (!operation) return
          const variables = request.variables ?? {}
          const cost = known.find(document, keyOf(operationName, variables), () => {
            // Variables that do not fit their types are refused by the execution, which says which.
            if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null
            const named = operationName !== null && { operationName }
            return orBadUserInput(() =>
              getComplexity({ schema, query: document, variables, estimators, ...named }),
            )
          })
          if (cost === null) return
          if (cost > limits.maxCostObjects) throw new QueryTooComplexError(cost, limits.maxCostObjects)
          if (underWay > 0 && underWay + cost > limits.maxCostUnderWayObjects) throw new OverloadedError()
          own = cost
          underWay += own
        },
        willSendResponse: async () => {
          underWay -= own
          own = 0
        },
      }
    },
  }
}

const mostOfDocument = 100
const longestKey = 1_000

/** Costs worked out before, of the documents that Apollo keeps parsed. */
class KnownCosts {
  private readonly byDocument = new WeakMap<DocumentNode, Map<string, number>>()

  find(document: DocumentNode, key: string, compute: () => number | null): number | null {
    const costs = this.byDocument.get(document) ?? new Map<string, number>()
    const cost = costs.get(key) ?? compute()
    if (cost !== null && costs.size < mostOfDocument && key.length <= longestKey)
      this.byDocument.set(document, costs.set(key, cost))
    return cost
  }
}

/** What a cost depends on besides the document: numbers, conditions and how many keys there are, but not which. */
function keyOf(operationName: string | null, variables: object): string {
  const sizes = JSON.stringify(variables, (_name, value: unknown) => (typeof value === 'string' ? '' : value))
  return `${operationName ?? ''} ${sizes}`
}

/** What cannot be counted, such as a null where a number must be, is not run: it would go past the limit. */
function orBadUserInput<Value>(compute: () => Value): Value {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw new GraphQLError(error.message, {
      ...(error.nodes && { nodes: error.nodes }),
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    })
  }
}
