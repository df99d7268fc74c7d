import { GraphQLDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Role } from '../../../prisma/personnel/generated/enums'
import { createConnectionTypes } from '../../common/connection'

@ObjectType({ description: 'An office that nobody holds now.', simpleResolvers: true })
export class VacantOffice {
  @Field(() => Role, { description: 'Which office.' })
  declare role: Role

  @Field(() => ID, { description: 'Code of its area.' })
  declare area: string

  @Field(() => String, { description: 'Name of that area.' })
  declare areaName: string

  @Field(() => Int, { description: '1, save for an office with several holders.' })
  declare seat: number

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'First day on which nobody held it; null where nobody is known to have.',
  })
  declare vacantFrom: Date | null
}

export const { Edge: VacantOfficeEdge, Connection: VacantOfficeConnection } = createConnectionTypes(
  () => VacantOffice,
  'VacantOffice',
)
