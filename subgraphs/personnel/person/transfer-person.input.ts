import { Field, ID, InputType } from 'type-graphql'
import { VersionedInput } from '../../common/change/change.input'

@InputType({ description: 'Who moves to the register of another district.' })
export class TransferPersonInput extends VersionedInput {
  @Field(() => ID, { description: 'Register and serial, `S25D07-0001234`.' })
  declare person: string

  @Field(() => ID, {
    description:
      'The district to whose register they go, `S25D08`: of the same state, or of one that the viewer keeps too.',
  })
  declare to: string

  @Field(() => ID, { nullable: true, description: 'Office there; not recorded where left out.' })
  office?: string | null

  @Field(() => ID, { nullable: true, description: 'AC where they will work; not recorded where left out.' })
  workConstituency?: string | null

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null
}
