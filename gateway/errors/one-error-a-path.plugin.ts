import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'

/** Two fetches of one hidden entity are each refused: the caller is told once, at its path. */
export function oneErrorAPathPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return
        delete body.singleResult.extensions // what the gateway notes for itself
        if (!body.singleResult.errors) return
        body.singleResult.errors = tellOnce(body.singleResult.errors)
      },
    }),
  }
}

/** Leaves out what is forbidden at a path that has already been said to be. */
export function tellOnce(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Set<string>()
  return errors.filter(({ extensions, path }) => {
    if (extensions?.code !== 'FORBIDDEN' || !path) return true
    const key = JSON.stringify(path)
    return !told.has(key) && told.add(key)
  })
}
