import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { PollingStation as PollingStationRow } from '../../../prisma/deployment/generated/client'
import { StationKind } from '../../../prisma/deployment/generated/enums'

registerEnumType(StationKind, {
  name: 'StationKind',
  description: 'By whom a polling station is managed.',
  valuesConfig: {
    GENERAL: { description: 'By any party.' },
    WOMEN_MANAGED: { description: 'By women only.' },
    PWD_MANAGED: { description: 'By persons with disability.' },
  },
})

@ObjectType({ description: 'A polling station as listed for one election.', simpleResolvers: true })
export class PollingStation
  implements Pick<PollingStationRow, 'code' | 'number' | 'auxiliary' | 'name' | 'electors'>
{
  @Field(() => ID, {
    description: 'AC and number, `S25-AC123-PS045`; an auxiliary adds its letter, `S25-AC123-PS045A`.',
  })
  declare code: string

  @Field(() => Int, {
    description: "Number of the station's part in its AC; an auxiliary has its main station's.",
  })
  declare number: number

  @Field(() => String, { description: 'Letter of an auxiliary station; empty for a main one.' })
  declare auxiliary: string

  @Field(() => String, { description: 'Building and room.' })
  declare name: string

  @Field(() => Int, { description: 'Electors on its part of the roll.' })
  declare electors: number
}
