import { GraphQLDate } from 'graphql-scalars'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { assertVisible } from '../../common/access/forbidden'
import type { PersonnelContext } from '../context'
import type { DirectoryPerson } from './directory'
import { Person } from './person.type'

/** The records of one person in several registers. */
@Resolver(() => Person)
export class FormerPersonResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Of a record that was closed as the person moved to another register, that of the next; null where it is open.',
  })
  async transferredTo(@Root() { transferredTo }: DirectoryPerson, @Ctx() { personById }: PersonnelContext) {
    return transferredTo ? assertVisible(await personById.load(transferredTo)) : null
  }

  @FieldResolver(() => GraphQLDate, {
    nullable: true,
    description: 'Day on which the record was closed; null where it is open.',
  })
  transferredOn(@Root() { transferredOn }: DirectoryPerson): Date | null {
    return transferredOn ?? null
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The record in the register from which the person came; null where they came from none.',
  })
  formerly(@Root() { id }: DirectoryPerson, @Ctx() { formerByPerson }: PersonnelContext) {
    return formerByPerson.load(id)
  }
}
