import { GraphQLError, type ValidationRule } from 'graphql'

/** Where introspection is off, Federation's `_service { sdl }` would tell the same. */
export const noServiceSdlRule: ValidationRule = (context) => ({
  Field: (node) => {
    if (node.name.value !== '_service') return
    context.reportError(
      new GraphQLError('This subgraph does not tell its schema: introspection is off.', { nodes: [node] }),
    )
  },
})
