import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'The training of the staff of one area for one election, by count.',
  simpleResolvers: true,
})
export class TrainingSummary {
  @Field(() => ID, { description: 'Code of the area.' })
  declare area: string

  @Field(() => String, { description: 'Name of the area.' })
  declare name: string

  @Field(() => Boolean, {
    description:
      'Whether all ACs of the area are counted: false where `within` or what the viewer may see leaves some out.',
  })
  declare isWhole: boolean

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When one of these counts last changed, or all were loaded. Null where neither is known.',
  })
  declare asOf: Date | null

  @Field(() => Int, { description: 'Sessions.' })
  declare sessions: number

  @Field(() => Int, { description: 'Places in sessions; a person enrolled in two rounds counts twice.' })
  declare enrolled: number

  @Field(() => Int, { description: 'Places whose holder was present.' })
  declare attended: number

  @Field(() => Int, { description: 'Places whose holder was absent.' })
  declare absent: number

  @Field(() => Int, { description: 'Assessments passed.' })
  declare passed: number

  @Field(() => Int, { description: 'Assessments failed.' })
  declare failed: number

  @Field(() => Int, { description: 'Places in round 1 whose holder attended or passed.' })
  declare trainedRound1: number

  @Field(() => Int, { description: 'Places in round 2 whose holder attended or passed.' })
  declare trainedRound2: number

  @Field(() => Int, {
    nullable: true,
    description:
      "Officers with a certificate, of the registers of those districts that are counted whole. Null by PC and by AC: an officer's register is a district's.",
  })
  declare certified: number | null
}
