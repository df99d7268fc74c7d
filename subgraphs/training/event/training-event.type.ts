import { GraphQLDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { TrainingEvent as TrainingEventRow } from '../../../prisma/training/generated/client'
import { Audience, TrainingEventKind } from '../../../prisma/training/generated/enums'

registerEnumType(TrainingEventKind, {
  name: 'TrainingEventKind',
  description: 'What an event for officers is.',
  valuesConfig: {
    CONFERENCE: { description: 'A conference of the whole country.' },
    BRAINSTORMING: { description: 'A brainstorming of few.' },
    REGIONAL_CONFERENCE: { description: 'A conference of the states of a region.' },
    PROGRAMME: { description: "A programme of the Commission's training institute (IIIDEM)." },
    EXPERIENCE_SHARING: { description: 'CEOs of states that have just voted tell of it.' },
  },
})

@ObjectType({ description: 'A conference or programme for officers, as reported.', simpleResolvers: true })
export class TrainingEvent implements TrainingEventRow {
  @Field(() => ID, { description: 'Code of the event in this hub.' })
  declare code: string

  @Field(() => TrainingEventKind, { description: 'What it is.' })
  declare kind: TrainingEventKind

  @Field(() => String, { description: 'Title of the event.' })
  declare title: string

  @Field(() => String, { description: 'Where it was held.' })
  declare venue: string

  @Field(() => String, { description: 'City of the venue.' })
  declare city: string

  @Field(() => Audience, { description: 'For whom it was.' })
  declare audience: Audience

  @Field(() => GraphQLDate, { nullable: true, description: 'First day; null where no document tells it.' })
  declare startsOn: Date | null

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day; null where no document tells it.' })
  declare endsOn: Date | null

  @Field(() => Int, { nullable: true, description: 'Participants as reported; null where not reported.' })
  declare participants: number | null

  @Field(() => String, { description: 'What it was about.' })
  declare description: string

  @Field(() => String, { description: 'Where the fact comes from.' })
  declare source: string
}
