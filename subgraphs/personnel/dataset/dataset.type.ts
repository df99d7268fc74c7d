import { GraphQLDateTime } from 'graphql-scalars'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Dataset as DatasetRow } from '../../../prisma/personnel/generated/client'

@ObjectType({ description: 'What the register was filled with.', simpleResolvers: true })
export class Dataset implements Omit<DatasetRow, 'id' | 'startedAt'> {
  @Field(() => String, { description: '`synthetic`: the people are invented.' })
  declare label: string

  @Field(() => Float, { description: 'Share of the real number of stations, 0 to 1.' })
  declare scale: number

  @Field(() => Int, { description: 'The same number makes the same people.' })
  declare seed: number

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the load ended; null while it is under way.',
  })
  declare completedAt: Date | null
}
