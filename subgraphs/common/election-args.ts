import { ArgsType, Field, ID } from 'type-graphql'

@ArgsType()
export class ElectionArgs {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare election: string
}
