import type { ApolloServerPlugin, BaseContext, GraphQLRequestListener } from '@apollo/server'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { databaseUnavailableCode, isDatabaseUnavailable } from '../database-unavailable'
import { internalErrorCode, isMasked, nameRequest } from './masked-error'
import { toOperationName } from './operation-name'
import { isFailure } from './outcome'
import { type RequestRecord, recordOf } from './request-record'

/** A thousand rows may fail alike; a few tell enough. */
const mostLoggedErrors = 10

/**
 * Notes on a request's record what only Apollo knows of it, logs its unexpected errors under the request's id and tells
 * the caller that id. It looks at each request a few times and at no field.
 */
export function createRequestPlugin(log: Logger): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart({ contextValue }) {
      const record = recordOf(contextValue)
      return record && createListener(record, log)
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const requestId = recordOf(requestContext.contextValue)?.id
      log.error({ requestId, err: error }, 'unexpected error')
    },
  }
}

function createListener(record: RequestRecord, log: Logger): GraphQLRequestListener<BaseContext> {
  return {
    async didResolveOperation({ operationName, queryHash }) {
      record.operation.name ??= toOperationName(operationName)
      record.operation.hash ||= queryHash
    },
    async didEncounterErrors({ errors, document }) {
      // Before there is a document only what the caller sent can be wrong, such as a hash that is not the text's.
      if (!document)
        for (const { originalError, extensions } of errors)
          if (!originalError) extensions.code ??= 'BAD_REQUEST'
      for (const { originalError, extensions } of errors)
        if (isDatabaseUnavailable(originalError)) extensions.code ??= databaseUnavailableCode
      for (const error of errors) record.errorCodes.add(codeOf(error))
      if (!record.signal.aborted) logErrors(errors, record.id, log)
    },
    async willSendResponse({ response: { body } }) {
      if (body.kind !== 'single' || !body.singleResult.errors) return
      body.singleResult.errors = body.singleResult.errors.map((error) => nameRequest(error, record.id))
    },
  }
}

function logErrors(errors: readonly GraphQLError[], requestId: string, log: Logger): void {
  const failures = errors.filter((error) => isFailure(codeOf(error)) && !isMasked(error))
  for (const error of failures.slice(0, mostLoggedErrors)) {
    const code = codeOf(error)
    const facts = { requestId, code, field: fieldOf(error), err: error.originalError ?? error }
    if (code === internalErrorCode) log.error(facts, 'unexpected error')
    else log.warn(facts, 'part of the answer is missing')
  }
  const more = failures.length - mostLoggedErrors
  if (more > 0) log.warn({ requestId, more }, 'more errors of the same request')
}

function codeOf({ extensions }: GraphQLError): string {
  return typeof extensions.code === 'string' ? extensions.code : internalErrorCode
}

/** The field by its name in the schema: the path would name it as the caller chose to. */
function fieldOf({ nodes }: GraphQLError): string | undefined {
  const node = nodes?.[0]
  return node?.kind === 'Field' ? node.name.value : undefined
}
