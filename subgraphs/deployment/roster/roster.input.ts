import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'

export const RosterOrder = { POST: 'POST' } as const
export type RosterOrder = (typeof RosterOrder)[keyof typeof RosterOrder]

registerEnumType(RosterOrder, {
  name: 'RosterOrder',
  description: 'Order of a roster.',
  valuesConfig: { POST: { description: 'By post, the Presiding Officers first, then by id.' } },
})

@InputType({ description: 'Which duties. All conditions given must hold.' })
export class RosterFilter {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare election: string

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

  @Field(() => [Post], { nullable: true, description: 'Any of these posts; every post where left out.' })
  post?: Post[] | null

  @Field(() => [DutyStatus], {
    nullable: true,
    description: 'Any of these statuses; every status where left out.',
  })
  status?: DutyStatus[] | null
}
