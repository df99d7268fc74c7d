import { GraphQLDate } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import type { PreparednessReview as PreparednessReviewRow } from '../../../prisma/deployment/generated/client'

@ObjectType({ description: "The Commission's review of a state's poll-preparedness.", simpleResolvers: true })
export class PreparednessReview
  implements Pick<PreparednessReviewRow, 'sequence' | 'reviewedOn' | 'remarks'>
{
  @Field(() => Int, { description: 'Order in which the states were reviewed, from 1.' })
  declare sequence: number

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Day of the review; null where no document tells it.',
  })
  declare reviewedOn: Date | null

  @Field(() => String, { description: 'What is known of it, and what is synthetic.' })
  declare remarks: string
}
