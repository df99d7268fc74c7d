import { GraphQLDate } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import { Problem } from '../../common/change/problem.type'
import { ListSize } from '../../common/list-size'
import { Posting } from './posting.type'

@ObjectType({ simpleResolvers: true })
abstract class PostingPayload {
  @Field(() => Posting, {
    nullable: true,
    description: 'The posting as it stands now; where the seat is taken, that of who holds it.',
  })
  declare posting: Posting | null

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why nothing was changed; empty where it was.' })
  declare problems: Problem[]
}

@ObjectType({ description: 'What became of taking an office over.', simpleResolvers: true })
export class HoldPostingPayload extends PostingPayload {
  @Field(() => GraphQLDate, {
    nullable: true,
    description:
      'First day on which nobody held the office before it was taken over; null where the predecessor went the day before, or ' +
      'none is known.',
  })
  declare vacantFrom: Date | null
}

@ObjectType({ description: 'What became of giving an office up.', simpleResolvers: true })
export class RelinquishPostingPayload extends PostingPayload {
  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'First day on which nobody holds the office; null where nothing was changed.',
  })
  declare vacantFrom: Date | null
}
