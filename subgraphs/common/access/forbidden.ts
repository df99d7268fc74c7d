import { GraphQLError } from 'graphql'

/** Something that this viewer may not see, or that is not there: which of the two is not told. */
export class ForbiddenError extends GraphQLError {
  constructor() {
    super('Not yours to see.', { extensions: { code: 'FORBIDDEN' } })
    this.name = 'ForbiddenError'
  }
}

/**
 * The entity that another one points to.
 * @throws ForbiddenError where the viewer's scope does not hold it: the field is null with one error at its path
 */
export function assertVisible<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new ForbiddenError()
  return row
}
