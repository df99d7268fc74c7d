import type { GraphQLFormattedError } from 'graphql'
import { databaseUnavailableCode, databaseUnavailableMessage } from '../database-unavailable'

export const internalErrorCode = 'INTERNAL_SERVER_ERROR'
const maskedMessage = 'The hub could not answer this part.'

/**
 * Lets errors with a code of their own through and hides what is ours. Of the extensions only the code leaves the
 * house.
 */
export function maskUnknown(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = formatted.extensions?.code ?? internalErrorCode
  if (code === databaseUnavailableCode)
    return { ...formatted, message: databaseUnavailableMessage, extensions: { code } }
  if (code !== internalErrorCode || isMasked(formatted))
    return { ...formatted, message: toMessage(formatted), extensions: { code } }
  return { ...formatted, message: maskedMessage, extensions: { code } }
}

/** Whether the error was masked already, and so logged, here or by the subgraph that it comes from. */
export function isMasked({ message }: { message: string }): boolean {
  return message.startsWith(maskedMessage)
}

/** What the caller reads of an error that only the log tells more of. */
export function toMaskedMessage(requestId: string): string {
  return `${maskedMessage} Its log tells more under ${requestId}.`
}

/** Names the request in a masked error that does not say yet under which number the log has it. */
export function nameRequest(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.message === maskedMessage ? { ...error, message: toMaskedMessage(requestId) } : error
}

const introspectionOff =
  'Introspection is off here: the schema is in schema/api.graphql, and INTROSPECTION=on starts a hub that tells it.'

/** What Apollo Server says to whoever built it is no use to a caller. */
function toMessage({ message }: GraphQLFormattedError): string {
  return message.startsWith('GraphQL introspection is not allowed') ? introspectionOff : message
}

/** The same without what GraphQL guesses that the caller meant, which would tell names of the schema. */
export function withoutSuggestion(formatted: GraphQLFormattedError): GraphQLFormattedError {
  return { ...formatted, message: formatted.message.replace(/ Did you mean [^?]*\?/g, '') }
}
