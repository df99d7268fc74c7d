import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { Download } from '../../common/download/download.type'
import { TableArgs } from '../../common/download/download-args'
import type { DeploymentContext } from '../context'
import { RosterFilter, RosterOrder } from './roster.input'
import { assertRosterFilter } from './roster.rules'

@Resolver()
export class RosterDownloadResolver {
  @Query(() => Download, {
    description: 'A roster as a file: all that `roster` would list, page after page.',
  })
  rosterDownload(
    @Ctx() { request }: DeploymentContext,
    @Arg('filter', () => RosterFilter, { description: 'Which duties.' }) filter: RosterFilter,
    @Arg('orderBy', () => RosterOrder, {
      nullable: true,
      defaultValue: RosterOrder.POST,
      description: 'In which order.',
    })
    orderBy: RosterOrder | null,
    @Args(() => TableArgs) { format, columns }: TableArgs,
  ): Promise<Download> {
    assertRosterFilter(filter)
    const { election, state, district, parliamentaryConstituency, assemblyConstituency } = filter
    const nameParts = [
      ...['roster', election, state, district, parliamentaryConstituency, assemblyConstituency],
      ...[filter.sector, filter.pollingStation, filter.party],
    ]
    return request.offerDownload({ kind: 'roster', filter, orderBy, columns }, { format, nameParts })
  }
}
