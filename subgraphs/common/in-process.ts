import type { ApolloServer, BaseContext } from '@apollo/server'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { concludeRequest, statusOfCancelled } from './observe/request-hooks'
import { RequestRecord } from './observe/request-record'
import type { RequestInfo } from './request'
import { type ContextOptions, createContext } from './request-context'

/** What a gateway asks of a subgraph. */
export interface Question {
  query: string
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
  /** Puts the subgraph's span under the one of who asks. */
  traceparent?: string | undefined
}

export interface Answer {
  data?: Record<string, unknown> | null | undefined
  errors?: readonly GraphQLFormattedError[] | undefined
}

/**
 * Asks a subgraph that runs in the same process, without HTTP and JSON between. The request's viewer is one whose token
 * this process has checked; what the subgraph shows is a matter of its own policy, as ever.
 */
export type Ask = (question: Question, request: RequestInfo) => Promise<Answer>

/** Asked after its end, as a subgraph of another process would not answer. */
export class ServiceClosedError extends Error {
  override readonly name = 'ServiceClosedError'

  constructor() {
    super('The service has been closed.')
  }
}

/** Lets others of the process ask what this server answers. It notes and tells of each question as of one over HTTP. */
export function createAsk<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  options: ContextOptions<Context>,
): Ask {
  const { telemetry } = options
  return async ({ query, variables = {}, operationName, traceparent }, request) => {
    const record = new RequestRecord(request.id, telemetry.tracing?.startRequest(traceparent, request.id))
    record.operation = { ...request.operation }
    const cancel = () => record.cancel()
    if (request.signal.aborted) cancel()
    else request.signal.addEventListener('abort', cancel, { once: true })
    try {
      const contextValue = await createContext(request, record, options)
      const { body } = await apollo.executeOperation(
        { query, variables, ...(operationName !== undefined && { operationName }) },
        { contextValue },
      )
      if (body.kind !== 'single') throw new TypeError('an answer in parts was not asked for')
      return body.singleResult
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error.toJSON()] }
      throw error
    } finally {
      request.signal.removeEventListener('abort', cancel)
      concludeRequest(request.viewer, record, record.signal.aborted ? statusOfCancelled : 200, telemetry)
    }
  }
}
