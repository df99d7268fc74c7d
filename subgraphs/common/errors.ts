import { GraphQLError } from 'graphql'

/** The caller asked for something that cannot be: the message says what was wrong and what to send. */
export class BadUserInputError extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT' } })
    this.name = 'BadUserInputError'
  }
}
