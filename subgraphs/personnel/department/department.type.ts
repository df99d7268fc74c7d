import { Field, ID, ObjectType } from 'type-graphql'
import type { Department as DepartmentRow } from '../../../prisma/personnel/generated/client'

@ObjectType({
  description: 'A department of a government, or an undertaking, that lends staff.',
  simpleResolvers: true,
})
export class Department implements DepartmentRow {
  @Field(() => ID, { description: 'Code of the department in this hub.' })
  declare code: string

  @Field(() => String, { description: 'Name of the department.' })
  declare name: string

  @Field(() => Boolean, { description: 'Whether its staff are never drafted for poll duty.' })
  declare isExempt: boolean
}
