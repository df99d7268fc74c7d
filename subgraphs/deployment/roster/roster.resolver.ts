import { GraphQLDateTime } from 'graphql-scalars'
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Page } from '../../common/connection'
import { isGiven } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { DeploymentContext } from '../context'
import { DutyConnection } from './duty-connection.type'
import { countRoster } from './roster.count'
import { RosterFilter, RosterOrder } from './roster.input'
import { cursorOf, cursorShape, type RosterRow } from './roster.order'
import { assertPast, countPastRoster, listPastRoster } from './roster.past'
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
    @Arg('asOf', () => GraphQLDateTime, {
      nullable: true,
      description:
        'A moment of the past at which the roster is asked for; now where left out. Posts, statuses, parties and places are as they ' +
        'were then, and so is at which station a party was, for filters and the order; what is told of the people, parties and ' +
        'stations themselves is as it is now. What was loaded counts as there from the beginning, however early the moment. Not ' +
        'with `training`, of which only what is done by now is known.',
    })
    asOf: Date | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<RosterRow>> {
    assertRosterFilter(filter)
    const { database } = context
    const order = orderBy ?? RosterOrder.POST
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, cursorShape(order))
    if (isGiven(asOf)) assertPast(filter, asOf, new Date())
    const question = await toQuestion(filter, context)
    const pageAsked = { order, after, size: size + 1 }
    if (isGiven(asOf)) {
      const duties = await listPastRoster(database, question, pageAsked, asOf)
      return toPage(duties, { size, isFirst: after === undefined }, cursorOf(order), () =>
        countPastRoster(database, question, asOf),
      )
    }
    const duties = await listRoster(database, question, pageAsked)
    return toPage(duties, { size, isFirst: after === undefined }, cursorOf(order), () =>
      countRoster(database, question),
    )
  }
}
