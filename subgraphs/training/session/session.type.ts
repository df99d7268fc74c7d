import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Session as SessionRow } from '../../../prisma/training/generated/client'

@ObjectType({ description: 'One batch of a course at a venue.', simpleResolvers: true })
export class Session
  implements Pick<SessionRow, 'code' | 'venue' | 'capacity' | 'batch' | 'startsAt' | 'endsAt'>
{
  @Field(() => ID, { description: 'Election, district that trains, and a serial: `GE2024-S25D07-T00012`.' })
  declare code: string

  @Field(() => String, { description: 'Where it is held.' })
  declare venue: string

  @Field(() => Int, { description: 'Seats.' })
  declare capacity: number

  @Field(() => Int, { description: 'Number of the batch.' })
  declare batch: number

  @Field(() => GraphQLDateTime, { description: 'When it begins.' })
  declare startsAt: Date

  @Field(() => GraphQLDateTime, { description: 'When it ends.' })
  declare endsAt: Date
}
