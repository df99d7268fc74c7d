import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { PollingParty as PollingPartyRow } from '../../../prisma/deployment/generated/client'

@ObjectType({
  description: 'A polling party: one Presiding Officer and the Polling Officers.',
  simpleResolvers: true,
})
export class PollingParty implements Pick<PollingPartyRow, 'code' | 'number' | 'isReserve' | 'size'> {
  @Field(() => ID, {
    description: 'Election, AC and number, `GE2024-S25-AC123-P045`; a reserve party `GE2024-S25-AC123-R003`.',
  })
  declare code: string

  @Field(() => Int, { description: 'Number of the party in its AC; reserve parties are numbered apart.' })
  declare number: number

  @Field(() => Boolean, { description: 'Whether it stands in reserve, without a station.' })
  declare isReserve: boolean

  @Field(() => Int, { description: 'Officers it must have.' })
  declare size: number
}
