import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../common/list-size'
import type { PersonnelContext } from '../context'
import type { DirectoryPerson } from '../person/directory'
import { Person } from '../person/person.type'
import { Loan } from './loan.type'

@Resolver(() => Person)
export class PersonLoansResolver {
  @ListSize(1)
  @FieldResolver(() => [Loan], {
    description: 'To which districts the person is or was lent, the latest first.',
  })
  loans(@Root() { id }: DirectoryPerson, @Ctx() { loansByPerson }: PersonnelContext) {
    return loansByPerson.load(id)
  }
}
