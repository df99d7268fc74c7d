import { Field, ID, ObjectType } from 'type-graphql'
import type { Office as OfficeRow } from '../../../prisma/personnel/generated/client'

@ObjectType({ description: 'An office, school or branch where people work.', simpleResolvers: true })
export class Office implements Pick<OfficeRow, 'code' | 'name'> {
  @Field(() => ID, { description: 'District of the office and a serial, `S25D07-O0012`.' })
  declare code: string

  @Field(() => String, { description: 'Name of the office.' })
  declare name: string
}
