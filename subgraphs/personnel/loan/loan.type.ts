import { GraphQLDate } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import { District } from '../area/area.type'

@ObjectType({
  description:
    "A person whom one district's register lends to another district, whose officers see and may draft them.",
  simpleResolvers: true,
})
export class Loan {
  @Field(() => District, { description: 'The district that borrows.' })
  declare to: District

  @Field(() => GraphQLDate, { description: 'First day.' })
  declare since: Date

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day agreed on; null where none was.' })
  declare until: Date | null

  @Field(() => GraphQLDate, { nullable: true, description: 'Day of return; null while they are lent.' })
  declare returnedOn: Date | null
}
