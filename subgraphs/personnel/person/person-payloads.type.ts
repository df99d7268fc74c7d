import { Field, ID, ObjectType } from 'type-graphql'
import { Problem } from '../../common/change/problem.type'
import { ListSize } from '../../common/list-size'
import { Person } from './person.type'

@ObjectType({ simpleResolvers: true })
abstract class PersonPayload {
  @Field(() => Person, {
    nullable: true,
    description:
      'The person as they stand now, changed or not; null where there is none that the viewer may see.',
  })
  declare person: Person | null

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why nothing was changed; empty where it was.' })
  declare problems: Problem[]
}

@ObjectType({ simpleResolvers: true })
abstract class WrittenPersonPayload extends PersonPayload {
  @ListSize(1)
  @Field(() => [Problem], {
    description:
      'Who may be the same person: the same phone and a similar name. The change was made all the same.',
  })
  declare warnings: Problem[]
}

@ObjectType({ description: 'What became of a registration.', simpleResolvers: true })
export class RegisterPersonPayload extends WrittenPersonPayload {}

@ObjectType({ description: 'What became of a correction.', simpleResolvers: true })
export class CorrectPersonPayload extends WrittenPersonPayload {}

@ObjectType({
  description:
    'What became of a transfer: the person is the new record; the old one where nothing was changed, or where the new one is ' +
    'not for the viewer to see.',
  simpleResolvers: true,
})
export class TransferPersonPayload extends PersonPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id in the register that received them; null where nothing was changed.',
  })
  declare newId: string | null
}

@ObjectType({ description: 'What became of a loan.', simpleResolvers: true })
export class LendPersonPayload extends PersonPayload {}

@ObjectType({ description: 'What became of a return.', simpleResolvers: true })
export class ReturnPersonPayload extends PersonPayload {}
