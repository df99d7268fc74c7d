import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Duty as DutyRow } from '../../../prisma/deployment/generated/client'
import { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'

registerEnumType(Post, {
  name: 'Post',
  description: 'What a duty is.',
  valuesConfig: {
    PRESIDING_OFFICER: { description: 'Presiding Officer (PrO): heads the party (s.26 RPA 1951).' },
    POLLING_OFFICER_1: { description: 'Polling Officer 1: the roll and identity.' },
    POLLING_OFFICER_2: { description: 'Polling Officer 2: indelible ink, register, slips.' },
    POLLING_OFFICER_3: { description: 'Polling Officer 3: the control unit.' },
    POLLING_OFFICER_4: { description: 'Polling Officer 4: where a station has many electors.' },
    SECTOR_OFFICER: { description: 'Answers for the stations of a sector.' },
    MICRO_OBSERVER: { description: 'Watches a critical station for the Observer.' },
    BOOTH_LEVEL_OFFICER: { description: "BLO: keeps one station's part of the roll." },
    COUNTING_SUPERVISOR: { description: 'Heads a counting table.' },
    COUNTING_ASSISTANT: { description: 'Assists at a counting table.' },
    COUNTING_MICRO_OBSERVER: { description: 'Watches a counting table for the Observer.' },
  },
})
registerEnumType(DutyStatus, {
  name: 'DutyStatus',
  description: 'How a duty stands.',
  valuesConfig: {
    DRAFTED: { description: 'Drafted, not yet in a party.' },
    IN_PARTY: { description: 'Member of a party that has not reported.' },
    RESERVE: { description: 'Held in reserve.' },
    REPORTED: { description: 'Reported for duty.' },
    ABSENT: { description: 'Did not report.' },
    REPLACED: { description: 'Another serves in their place; the row is kept.' },
    EXEMPTED: { description: 'Exempted by the DEO; the row is kept.' },
  },
})

@ObjectType({ description: "One person's duty in one election.", simpleResolvers: true })
export class Duty implements Pick<DutyRow, 'id' | 'post' | 'status' | 'version'> {
  @Field(() => ID, { description: 'Election, district of duty and a serial, `GE2024-S25D07-0000123`.' })
  declare id: string

  @Field(() => Post, { description: 'What the duty is.' })
  declare post: Post

  @Field(() => DutyStatus, { description: 'How it stands.' })
  declare status: DutyStatus

  @Field(() => Int, { description: 'Goes up with each change; to be sent with the next one.' })
  declare version: number
}
