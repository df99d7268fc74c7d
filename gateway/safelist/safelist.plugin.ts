import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { fragmentsOf, hashOperation, withFragments } from '../../subgraphs/common/operation-text'
import type { OwnOperations } from './own-operations'
import type { Safelist } from './safelist'

/** There is a safelist, and this operation is not on it. */
export class OperationNotListedError extends GraphQLError {
  constructor() {
    super('This operation is not on the safelist of the hub. Ask who runs the hub to list it.', {
      extensions: { code: 'OPERATION_NOT_LISTED', http: { status: 403 } },
    })
    this.name = 'OperationNotListedError'
  }
}

/** Runs only what is on the safelist, while there is one. */
export function safelistPlugin(safelist: Safelist, own: OwnOperations): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operation }) => {
        const listed = safelist.current()
        if (!listed || !operation || own.isOwnRequest(request)) return
        const hash = hashOperation(withFragments(operation, fragmentsOf(document)))
        if (!Object.hasOwn(listed, hash)) throw new OperationNotListedError()
      },
    }),
  }
}
