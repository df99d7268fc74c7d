import { Field, ID, InputType, Int } from 'type-graphql'

/** What every input of a mutation has. */
@InputType()
export abstract class ChangeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A text of your own that names this change, such as a UUID: sent again with the same input it gives the first answer ' +
      'again and changes nothing, for a week where the hub is not set otherwise.',
  })
  idempotencyKey?: string | null
}

/** The same for an input that changes a row. */
@InputType()
export abstract class VersionedInput extends ChangeInput {
  @Field(() => Int, {
    description: 'The version that you have read: where it has changed since, the problem is a CONFLICT.',
  })
  declare version: number
}
