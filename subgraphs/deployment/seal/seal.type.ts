import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  description:
    'The sealed list of the third randomisation: which party polls at which station of an AC. Before it is opened nobody ' +
    'but the DEO and the Observer reads it.',
  simpleResolvers: true,
})
export class Seal {
  @Field(() => GraphQLDateTime, { description: 'When the list was sealed.' })
  declare sealedAt: Date

  @Field(() => Boolean, { description: 'Whether it is opened.' })
  declare isOpened: boolean

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was opened; null while it is sealed.',
  })
  declare openedAt: Date | null
}
