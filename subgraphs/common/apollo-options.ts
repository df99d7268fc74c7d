import { randomUUID } from 'node:crypto'
import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { requestIdPlugin } from './request-id.plugin'

/** What the gateway and every subgraph set alike. Nothing is sent to anyone outside. */
export function createApolloOptions(
  log: Logger,
): Pick<
  ApolloServerOptions<BaseContext>,
  | 'introspection'
  | 'includeStacktraceInErrorResponses'
  | 'stringifyResult'
  | 'formatError'
  | 'stopOnTerminationSignals'
> & { plugins: ApolloServerPlugin[] } {
  return {
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Apollo indents its answers; nobody reads ten thousand rows by eye.
    stringifyResult: async (value) => JSON.stringify(value),
    formatError: (formatted, error) => maskUnknown(formatted, error, log),
    // Each of these would wrap every field's resolver, or call home for a page.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      requestIdPlugin(),
    ],
  }
}

/**
 * Lets errors with a code of their own through and hides what is ours: an unknown error gives the caller a number
 * under which the log tells all of it. Of the extensions only the code leaves the house.
 */
function maskUnknown(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR'
  if (code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions: { code } }
  // A subgraph behind the gateway has masked and logged its own already.
  if (formatted.message.startsWith(internalErrorText)) return { ...formatted, extensions: { code } }
  const requestId = formatted.extensions?.requestId ?? randomUUID()
  log.error({ requestId, path: formatted.path, err: error }, 'unexpected error')
  return {
    ...formatted,
    message: `${internalErrorText} Its log tells more under ${requestId}.`,
    extensions: { code },
  }
}

const internalErrorText = 'The hub could not answer this part.'
