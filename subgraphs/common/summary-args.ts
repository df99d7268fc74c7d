import { ArgsType, Field, ID } from 'type-graphql'
import { Area } from '../../prisma/keys'
import './area.type'

@ArgsType()
export class SummaryArgs {
  @Field(() => Area, { description: 'One row for each area of this kind.' })
  declare by: Area

  @Field(() => ID, {
    nullable: true,
    description: 'Only areas in this state, district, PC or AC; the whole country where left out.',
  })
  declare within: string | null
}
