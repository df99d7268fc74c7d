import type { BaseContext } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import {
  databaseUnavailableCode,
  databaseUnavailableMessage,
  isDatabaseUnavailable,
} from './database-unavailable'
import { readGatewayWord } from './gateway-word'
import type { Viewer } from './identity/viewer'
import { internalErrorCode, toMaskedMessage } from './observe/masked-error'
import { attachRecord, type RequestRecord } from './observe/request-record'
import type { Telemetry } from './observe/telemetry'
import type { RequestInfo } from './request'

/** What a context is made with. */
interface ContextOptions<Context extends BaseContext> {
  telemetry: Telemetry
  gatewaySecret?: string | undefined
  createContext: (request: RequestInfo) => Promise<Context> | Context
}

/**
 * The context of a request, by which Apollo's plugins find its record.
 * @throws GraphQLError with a code, where it cannot be made
 */
export async function createRequestContext<Context extends BaseContext>(
  request: FastifyRequest,
  options: ContextOptions<Context>,
): Promise<Context> {
  const { record } = request
  if (!record) throw new TypeError('a request for GraphQL has no record')
  // Of an operation that no gateway speaks for, Apollo tells name and hash when it has parsed the text.
  const word = readGatewayWord(options.gatewaySecret, request.headers)
  record.operation = word?.operation ?? { name: null, hash: '' }
  try {
    const context = await options.createContext(toRequestInfo(request, record, options.telemetry))
    attachRecord(context, record)
    return context
  } catch (error) {
    const failure = toContextError(error, record.id)
    record.errorCodes.add(String(failure.extensions.code))
    // Apollo has no context yet by which it could tell whose error this is.
    if (failure.extensions.code === internalErrorCode)
      options.telemetry.log.error({ requestId: record.id, err: error }, 'unexpected error')
    throw failure
  }
}

/** What the caller hears of a context that could not be made. */
function toContextError(error: unknown, requestId: string): GraphQLError {
  if (error instanceof GraphQLError && typeof error.extensions.code === 'string') return error
  if (!isDatabaseUnavailable(error))
    return new GraphQLError(toMaskedMessage(requestId), { extensions: { code: internalErrorCode } })
  const extensions = { code: databaseUnavailableCode, http: { status: 503 } }
  return new GraphQLError(databaseUnavailableMessage, { extensions })
}

const nobody: Viewer = { subject: '', grants: [] }

function toRequestInfo(
  { viewer, headers }: FastifyRequest,
  { id, operation, signal, span }: RequestRecord,
  { tracing }: Telemetry,
): RequestInfo {
  return {
    viewer: viewer ?? nobody,
    authorization: headers.authorization ?? '',
    id,
    operation,
    signal,
    observeStatement: span && tracing?.statementsOf(span),
  }
}
