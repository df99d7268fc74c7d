import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { changeSortKey } from '../../common/change/change.repository'
import { type Change, ChangeConnection } from '../../common/change/change.type'
import type { Page } from '../../common/connection'
import { PageSize } from '../../common/list-size'
import { decodeCursor, limitOf, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { PersonnelContext } from '../context'
import type { DirectoryPerson } from '../person/directory'
import { Person } from '../person/person.type'

@Resolver(() => Person)
export class PersonHistoryResolver {
  @PageSize()
  @FieldResolver(() => ChangeConnection, {
    nullable: true,
    description:
      'What was changed of the record and its loans, the latest first. Private values are on the audit trail once they are shown.',
  })
  async history(
    @Root() { id }: DirectoryPerson,
    @Ctx() { historyOfPerson, lengthOfPersonHistory }: PersonnelContext,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Change>> {
    const size = pageSizeOf(page)
    const limit = limitOf(size, info)
    const after = decodeCursor(page.after, changeSortKey)
    const changes = await historyOfPerson({ after, size: limit }).load(id)
    return toPage(
      changes,
      { size, limit, isFirst: after === undefined },
      (change) => [change.id],
      () => lengthOfPersonHistory.load(id),
    )
  }
}
