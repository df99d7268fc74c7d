import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Problem } from '../change/problem.type'
import { ListSize } from '../list-size'

@Directive('@shareable')
@ObjectType({
  description:
    'Where a list is sent with PUT, for a short while, without another token: whoever has the address imports as you, so it ' +
    'is as secret as the token.',
  simpleResolvers: true,
})
export class ListUpload {
  @Field(() => String, { description: 'Path on the gateway, `/uploads/…`: relative to its own address.' })
  declare url: string

  @Field(() => GraphQLDateTime, {
    description:
      'Until when it can be begun: fifteen minutes from now, or the end of the token, if that is sooner.',
  })
  declare expiresAt: Date
}

@Directive('@shareable')
@ObjectType({
  description: 'Whether a list is taken. Nothing is changed before it is sent.',
  simpleResolvers: true,
})
export class ImportListPayload {
  @Field(() => ListUpload, {
    nullable: true,
    description: 'Where to send the list; null where it is not taken.',
  })
  declare upload: ListUpload | null

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why it is not taken; empty where it is.' })
  declare problems: Problem[]
}
