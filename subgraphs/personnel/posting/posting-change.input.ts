import { GraphQLDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import { Role } from '../../../prisma/personnel/generated/enums'
import { ChangeInput, VersionedInput } from '../../common/change/change.input'

@InputType({ description: 'Who takes an office over.' })
export class HoldPostingInput extends ChangeInput {
  @Field(() => Role, { description: 'Which office.' })
  declare role: Role

  @Field(() => ID, { description: 'Code of its area: `IN`, a zone, a state, a district, a PC or an AC.' })
  declare area: string

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: '1, save for the second of the two Election Commissioners.',
  })
  declare seat: number | null

  @Field(() => ID, { description: 'Who holds it: register and serial, `S25D07-0001234`.' })
  declare person: string

  @Field(() => GraphQLDate, {
    description:
      'First day in office, today at the latest; the last of the predecessor is the day before at the latest.',
  })
  declare from: Date

  @Field(() => String, { nullable: true, description: 'Why, or the notification, for the history.' })
  reason?: string | null
}

@InputType({ description: 'Whose time in an office ends.' })
export class RelinquishPostingInput extends VersionedInput {
  @Field(() => ID, { description: 'Id of the posting.' })
  declare posting: string

  @Field(() => GraphQLDate, {
    description:
      'Last day in office, yesterday at the latest: the day of handing over is the first of the successor.',
  })
  declare to: Date

  @Field(() => String, { nullable: true, description: 'Why, or the order, for the history.' })
  reason?: string | null
}
