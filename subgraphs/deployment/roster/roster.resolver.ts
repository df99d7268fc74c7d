import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Page } from '../../common/connection'
import { PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { DeploymentContext } from '../context'
import { DutyConnection } from './duty-connection.type'
import { countRoster } from './roster.count'
import { RosterFilter, RosterOrder } from './roster.input'
import { cursorOf, cursorShape, type RosterRow } from './roster.order'
import { toQuestion } from './roster.question'
import { listRoster } from './roster.repository'
import { assertRosterFilter } from './roster.rules'

@Resolver()
export class RosterResolver {
  @PageSize()
  @Query(() => DutyConnection, {
    description: 'The duties of an election: of an area, a sector, a station or a party, and of what kind.',
  })
  async roster(
    @Ctx() context: DeploymentContext,
    @Arg('filter', () => RosterFilter, { description: 'Which duties.' }) filter: RosterFilter,
    @Arg('orderBy', () => RosterOrder, {
      nullable: true,
      defaultValue: RosterOrder.POST,
      description: 'In which order.',
    })
    orderBy: RosterOrder | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<RosterRow>> {
    assertRosterFilter(filter)
    const { database } = context
    const order = orderBy ?? RosterOrder.POST
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, cursorShape(order))
    const question = await toQuestion(filter, context)
    const duties = await listRoster(database, question, { order, after, size: size + 1 })
    return toPage(duties, { size, isFirst: after === undefined }, cursorOf(order), () =>
      countRoster(database, question),
    )
  }
}
