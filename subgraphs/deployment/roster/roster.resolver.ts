import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { createConnectionTypes, type Page } from '../../common/connection'
import { assertKey, isGiven } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { DeploymentContext } from '../context'
import type { DutyRow } from '../duty/duty.columns'
import { Duty } from '../duty/duty.type'
import { RosterFilter, RosterOrder } from './roster.input'
import { countRoster, listRoster, rosterSortKey } from './roster.repository'

const { Connection: DutyConnection } = createConnectionTypes(() => Duty, 'Duty')

@Resolver()
export class RosterResolver {
  @PageSize()
  @Query(() => DutyConnection, {
    description: 'The duties of an election: of an area, a sector or a station.',
  })
  async roster(
    @Ctx() { database, scopes }: DeploymentContext,
    @Arg('filter', () => RosterFilter, { description: 'Which duties.' }) filter: RosterFilter,
    @Arg('orderBy', () => RosterOrder, {
      nullable: true,
      defaultValue: RosterOrder.POST,
      description: 'In which order.',
    })
    _orderBy: RosterOrder | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<DutyRow>> {
    assertRosterFilter(filter)
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, rosterSortKey)
    const duties = await listRoster(database, scopes, { filter, after, size: size + 1 })
    return toPage(
      duties,
      { size, isFirst: after === undefined },
      ({ post, id }) => [post, id],
      () => countRoster(database, scopes, filter),
    )
  }
}

const keyFields = [
  'election',
  'state',
  'district',
  'parliamentaryConstituency',
  'assemblyConstituency',
  'sector',
  'pollingStation',
] as const

function assertRosterFilter(filter: RosterFilter): void {
  for (const field of keyFields) {
    const code = filter[field]
    if (isGiven(code)) assertKey(field, `filter.${field}`, code)
  }
}
