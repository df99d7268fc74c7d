import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { DutyStatus, Gender, Post, StationKind } from '../../../prisma/deployment/generated/enums'

export const RosterOrder = { POST: 'POST', STATUS: 'STATUS', NAME: 'NAME', STATION: 'STATION' } as const
export type RosterOrder = (typeof RosterOrder)[keyof typeof RosterOrder]

registerEnumType(RosterOrder, {
  name: 'RosterOrder',
  description: 'Order of a roster.',
  valuesConfig: {
    POST: { description: 'By post, the Presiding Officers first, then by status and id.' },
    STATUS: { description: 'By status, then by post and id.' },
    NAME: { description: "By the person's name, then by id; whose name is not known here yet comes first." },
    STATION: {
      description:
        'By AC, then by polling station, then by post and id; who is at no station, or at one that the viewer may not know, ' +
        'comes last in the AC.',
    },
  },
})

registerEnumType(Gender, {
  name: 'Gender',
  description: 'Sex as the register records it.',
  valuesConfig: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Third gender.' },
  },
})

@InputType({
  description: 'Whether people have done a course of the training, or a round of it: give one of the two.',
})
export class TrainingFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the course, `POLLING_STAFF_ROUND_1`.' })
  course?: string | null

  @Field(() => Int, { nullable: true, description: 'Round of polling staff, 1 or 2: any course of it.' })
  round?: number | null

  @Field(() => Boolean, {
    description:
      "True for who attended or passed it among the staff of the duty's AC, false for who has not: absent, failed or never called.",
  })
  declare isDone: boolean
}

@InputType({ description: 'A range of pay levels; a person without a pay level is in none.' })
export class PayLevelFilter {
  @Field(() => Int, { nullable: true, description: 'Lowest pay level; none where left out.' })
  from?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Highest pay level, itself included; none where left out.',
  })
  to?: number | null
}

@InputType({ description: 'Which duties. All conditions given must hold.' })
export class RosterFilter {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare election: string

  @Field(() => Int, { nullable: true, description: 'Phase in which the PC of duty polls.' })
  phase?: number | null

  @Field(() => ID, { nullable: true, description: 'State of duty, `S25`.' })
  state?: string | null

  @Field(() => ID, { nullable: true, description: 'District of duty, `S25D07`.' })
  district?: string | null

  @Field(() => ID, { nullable: true, description: 'PC of duty, `S25-PC12`.' })
  parliamentaryConstituency?: string | null

  @Field(() => ID, { nullable: true, description: 'AC of duty, `S25-AC123`.' })
  assemblyConstituency?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Sector, `GE2024-S25-AC123-SEC04`: its officer and all at its stations.',
  })
  sector?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Polling station, `S25-AC123-PS045`: its party, BLO and micro-observers.',
  })
  pollingStation?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Polling party, `GE2024-S25-AC123-P045`: all who are or were in it.',
  })
  party?: string | null

  @Field(() => [Post], { nullable: true, description: 'Any of these posts; every post where left out.' })
  post?: Post[] | null

  @Field(() => [DutyStatus], {
    nullable: true,
    description: 'Any of these statuses; every status where left out.',
  })
  status?: DutyStatus[] | null

  @Field(() => [StationKind], {
    nullable: true,
    description: 'At a polling station of any of these kinds, where the viewer may know who serves at it.',
  })
  stationKind?: StationKind[] | null

  @Field(() => TrainingFilter, { nullable: true, description: 'Trained or not.' })
  training?: TrainingFilter | null

  @Field(() => [Gender], {
    nullable: true,
    description: 'Any of these genders, as the register records them.',
  })
  gender?: Gender[] | null

  @Field(() => PayLevelFilter, { nullable: true, description: "The person's pay level." })
  payLevel?: PayLevelFilter | null
}
