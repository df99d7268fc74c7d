import { GraphQLError, Kind, type ValidationRule } from 'graphql'
import { measureOperation, type OperationSize } from './operation-size'

export interface OperationSizeLimits {
  maxSelections: number
  maxRootFields: number
  maxAliases: number
  maxDirectives: number
}

/** Refuses an operation that holds too much of anything; says how much, and what the limit is. */
export function operationSizeRule(limits: OperationSizeLimits): ValidationRule {
  const checked: [keyof OperationSize, string, number][] = [
    ['selections', 'fields and fragments', limits.maxSelections],
    ['rootFields', 'fields of Query or Mutation', limits.maxRootFields],
    ['aliases', 'aliases', limits.maxAliases],
    ['directives', 'directives', limits.maxDirectives],
  ]
  return (context) => ({
    // Before the other rules look at anything: they would say the same of each of a thousand directives.
    Document: ({ definitions }) => {
      for (const operation of definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue
        const size = measureOperation(operation, (name) => context.getFragment(name))
        for (const [kind, noun, limit] of checked) {
          if (size[kind] <= limit) continue
          const message = `The operation has ${size[kind]} ${noun}, spread fragments included: at most ${limit} are allowed.`
          context.reportError(new GraphQLError(message, { nodes: [operation] }))
        }
      }
    },
  })
}
