import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import type { Safelist } from './safelist'

type PersistedQueries = Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>
type Cache = NonNullable<PersistedQueries['cache']>

/** Apollo puts this before each hash. */
const prefix = 'apq:'

/**
 * Texts of queries by hash, of automatic persisted queries: the ones asked for last, up to so many bytes. A listed
 * operation is known by its hash without ever having been sent.
 */
export function createPersistedQueries(maxBytes: number, safelist: Safelist | null): Cache {
  const texts = new Map<string, string>()
  let bytes = 0
  const forget = (key: string): void => {
    bytes -= Buffer.byteLength(texts.get(key) ?? '')
    texts.delete(key)
  }
  return {
    get: async (key) => {
      const text = texts.get(key)
      if (text === undefined) return safelist?.current()?.[key.slice(prefix.length)]?.text
      texts.delete(key)
      texts.set(key, text) // now the youngest
      return text
    },
    set: async (key, text) => {
      forget(key)
      if (Buffer.byteLength(text) > maxBytes) return
      texts.set(key, text)
      bytes += Buffer.byteLength(text)
      for (const oldest of texts.keys()) {
        if (bytes <= maxBytes) return
        forget(oldest)
      }
    },
    delete: async (key) => forget(key),
  }
}
