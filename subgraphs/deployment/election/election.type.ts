import { GraphQLDate } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import type { Election as ElectionRow, Phase as PhaseRow } from '../../../prisma/deployment/generated/client'

@Directive('@key(fields: "code")')
@ObjectType({ description: 'An election.', simpleResolvers: true })
export class Election implements ElectionRow {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare code: string

  @Field(() => String, { description: 'Name of the election.' })
  declare name: string

  @Field(() => GraphQLDate, { description: 'Day of counting.' })
  declare countingOn: Date
}

@ObjectType({
  description: 'One phase of an election: the constituencies that poll on one day.',
  simpleResolvers: true,
})
export class Phase implements Pick<PhaseRow, 'number' | 'pollDate'> {
  @Field(() => Int, { description: 'Number of the phase, from 1.' })
  declare number: number

  @Field(() => GraphQLDate, { description: 'Day of the poll.' })
  declare pollDate: Date
}
