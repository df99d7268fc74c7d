import type { BaseContext } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import {
  databaseUnavailableCode,
  databaseUnavailableMessage,
  isDatabaseUnavailable,
} from './database-unavailable'
import { createDownloadDesk } from './download/download-desk'
import { readGatewayWord } from './gateway-word'
import type { Viewer } from './identity/viewer'
import { internalErrorCode, toMaskedMessage } from './observe/masked-error'
import { attachRecord, type RequestRecord } from './observe/request-record'
import type { Telemetry } from './observe/telemetry'
import type { RequestInfo } from './request'
import { createUploadDesk } from './upload/upload-desk'

/** What a context is made with. */
export interface ContextOptions<Context extends BaseContext> {
  telemetry: Telemetry
  gatewaySecret?: string | undefined
  createContext: (request: RequestInfo) => Promise<Context> | Context
}

/**
 * The context of a request that came over HTTP, by which Apollo's plugins find its record.
 * @throws GraphQLError with a code, where it cannot be made
 */
export function createContextOf<Context extends BaseContext>(
  { viewer, headers, record }: FastifyRequest,
  options: ContextOptions<Context>,
): Promise<Context> {
  if (!record) throw new TypeError('a request for GraphQL has no record')
  // Of an operation that no gateway speaks for, Apollo tells name and hash when it has parsed the text.
  const word = readGatewayWord(options.gatewaySecret, headers)
  record.operation = word?.operation ?? { name: null, hash: '' }
  return createContext(
    { viewer: viewer ?? nobody, authorization: headers.authorization ?? '' },
    record,
    options,
  )
}

/**
 * The context of a request with this record.
 * @throws GraphQLError with a code, where it cannot be made
 */
export async function createContext<Context extends BaseContext>(
  asker: Pick<RequestInfo, 'viewer' | 'authorization'>,
  record: RequestRecord,
  { createContext, gatewaySecret, telemetry: { tracing, log } }: ContextOptions<Context>,
): Promise<Context> {
  const { id, operation, signal, span } = record
  try {
    const observeStatement = span && tracing?.statementsOf(span)
    const { viewer, authorization } = asker
    const offerDownload = createDownloadDesk(gatewaySecret, authorization)
    const offerUpload = createUploadDesk(gatewaySecret, authorization)
    const context = await createContext({
      ...{ viewer, authorization, offerDownload, offerUpload },
      ...{ id, operation, signal, observeStatement },
    })
    attachRecord(context, record)
    return context
  } catch (error) {
    const failure = toContextError(error, id)
    record.errorCodes.add(String(failure.extensions.code))
    // Apollo has no context yet by which it could tell whose error this is.
    if (failure.extensions.code === internalErrorCode)
      log.error({ requestId: id, err: error }, 'unexpected error')
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
