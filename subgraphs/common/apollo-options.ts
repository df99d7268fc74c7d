import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import { maskUnknown } from './observe/masked-error'
import { createRequestPlugin } from './observe/request-plugin'
import { rootTypePlugin } from './root-type.plugin'

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
> & { plugins: ApolloServerPlugin<BaseContext>[] } {
  return {
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Apollo indents its answers; nobody reads ten thousand rows by eye.
    stringifyResult: async (value) => JSON.stringify(value),
    formatError: maskUnknown,
    plugins: [
      // Each of these would wrap every field's resolver, or call home for a page.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      createRequestPlugin(log),
      rootTypePlugin(),
    ],
  }
}
