import { Directive } from 'type-graphql'

/**
 * Says how long a list without pages is on average, Federation's `@listSize`: the gateway multiplies these down a query
 * to tell what it would cost.
 */
export function ListSize(assumedSize: number) {
  return Directive(`@listSize(assumedSize: ${assumedSize})`)
}

/** The same of a connection: `first` rows are in its `nodes` and `edges`. */
export function PageSize() {
  return Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)',
  )
}
