import { Field, Int, ObjectType } from 'type-graphql'
import { Post } from '../../../prisma/deployment/generated/enums'

@ObjectType({
  description:
    'How one post is filled in an area. Of a party: one seat in each, and in those still to be made; else one Sector ' +
    'Officer a sector, one micro-observer a critical station, one Booth Level Officer a station. The reserve is not counted.',
  simpleResolvers: true,
})
export class Vacancy {
  @Field(() => Post, { description: 'The post.' })
  declare post: Post

  @Field(() => Int, { description: 'Seats.' })
  declare required: number

  @Field(() => Int, { description: 'Seats with somebody in them, who reported or not.' })
  declare filled: number

  @Field(() => Int, {
    description: "Seats that are empty. One AC's surplus fills no seat in another.",
  })
  declare short: number

  @Field(() => Int, { description: 'Women who serve in the post.' })
  declare female: number

  @Field(() => Int, { description: 'Men who serve in it.' })
  declare male: number

  @Field(() => Int, { description: 'People of the third gender who serve in it.' })
  declare other: number

  @Field(() => Int, {
    description:
      'Seats at women-managed stations, in the four posts that every party has; 0 for other posts, since what else a ' +
      'station needs is under seal.',
  })
  declare womenRequired: number

  @Field(() => Int, {
    description:
      'How many women the ACs lack for these seats, if all women of the post were sent to them: where they are sent is under seal.',
  })
  declare womenShort: number
}
