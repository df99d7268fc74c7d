import { GraphQLDate } from 'graphql-scalars'
import { Field, ID, InputType } from 'type-graphql'
import { VersionedInput } from '../../common/change/change.input'

@InputType({ description: 'Who is lent to another district, and for how long.' })
export class LendPersonInput extends VersionedInput {
  @Field(() => ID, { description: 'Register and serial, `S25D07-0001234`.' })
  declare person: string

  @Field(() => ID, { description: 'The district that borrows, `S25D08`.' })
  declare to: string

  @Field(() => GraphQLDate, { nullable: true, description: 'First day; today where left out.' })
  since?: Date | null

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Last day agreed on; until the return where left out.',
  })
  until?: Date | null

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null
}

@InputType({ description: 'Who comes back from the district that borrowed them.' })
export class ReturnPersonInput extends VersionedInput {
  @Field(() => ID, { description: 'Register and serial, `S25D07-0001234`.' })
  declare person: string

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null
}
