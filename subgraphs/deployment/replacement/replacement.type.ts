import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Who serves in whose stead, and why.', simpleResolvers: true })
export class Replacement {
  @Field(() => String, { description: 'Why.' })
  declare reason: string

  @Field(() => GraphQLDateTime, { description: 'When.' })
  declare replacedAt: Date

  @Field(() => String, { description: 'Subject of the token of who replaced them.' })
  declare replacedBy: string
}
