import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Sector as SectorRow } from '../../../prisma/deployment/generated/client'

@ObjectType({
  description: 'Ten to twelve polling locations under one Sector Officer.',
  simpleResolvers: true,
})
export class Sector implements Pick<SectorRow, 'code' | 'number'> {
  @Field(() => ID, { description: 'Election, AC and number: `GE2024-S25-AC123-SEC04`.' })
  declare code: string

  @Field(() => Int, { description: 'Number of the sector in its AC.' })
  declare number: number
}
