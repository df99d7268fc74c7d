import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { Post, ReportingStep } from '../../../prisma/deployment/generated/enums'
import { ChangeInput, VersionedInput } from '../../common/change/change.input'

@InputType({ description: 'Somebody to be drafted, and to what.' })
export class DraftToDutyInput extends ChangeInput {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare election: string

  @Field(() => ID, { description: 'Id of the person, `S25D07-0001234`.' })
  declare person: string

  @Field(() => Post, { description: 'What the duty is.' })
  declare post: Post

  @Field(() => ID, { description: 'AC of the duty, `S25-AC123`.' })
  declare assemblyConstituency: string

  @Field(() => ID, {
    nullable: true,
    description:
      'Party to be joined, `GE2024-S25-AC123-P045`, for a post of a party; none to be placed in one later.',
  })
  party?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Sector to be answered for, `GE2024-S25-AC123-SEC04`: needed for a Sector Officer.',
  })
  sector?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Polling station, `S25-AC123-PS045`: needed for a BLO and a micro-observer.',
  })
  pollingStation?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the person is held in reserve; who joins a reserve party is anyhow.',
  })
  declare isReserve: boolean

  @Field(() => String, { nullable: true, description: 'Why, for the history; at most 500 characters.' })
  reason?: string | null
}

@InputType({ description: 'Whose duty another is to take, and who.' })
export class ReplaceMemberInput extends VersionedInput {
  @Field(() => ID, { description: 'The duty whose holder is replaced, `GE2024-S25D07-0000123`.' })
  declare duty: string

  @Field(() => ID, {
    nullable: true,
    description:
      'Who takes their place, `S25D07-0001234`; where left out, the best of the reserve of the AC, else of the district.',
  })
  person?: string | null

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  declare reason: string
}

registerEnumType(ReportingStep, {
  name: 'ReportingStep',
  description: 'Where somebody on duty has come to.',
  valuesConfig: {
    ABSENT: { description: 'Did not come to the dispatch centre.' },
    DISPATCH_CENTRE: { description: 'Reported at the dispatch centre, the day before the poll.' },
    STATION_REACHED: { description: 'Reached the place of duty.' },
    RETURNED: { description: 'Handed in at the collection centre after the poll.' },
  },
})

@InputType({ description: 'Where somebody on duty has come to, and when.' })
export class MarkReportedInput extends VersionedInput {
  @Field(() => ID, { description: 'The duty, `GE2024-S25D07-0000123`.' })
  declare duty: string

  @Field(() => ReportingStep, { description: 'Where they have come to, or that they did not come.' })
  declare step: ReportingStep

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was; now where left out.' })
  at?: Date | null
}
