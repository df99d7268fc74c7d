import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { createConnectionTypes, type Page } from '../../common/connection'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, limitOf, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency } from '../geography/constituency.type'
import { type StationRow, stationSortKey } from './station.repository'
import { PollingStation } from './station.type'

const { Connection: PollingStationConnection } = createConnectionTypes(() => PollingStation, 'PollingStation')

@Resolver(() => AssemblyConstituency)
export class AssemblyConstituencyStationsResolver {
  @PageSize()
  @FieldResolver(() => PollingStationConnection, {
    description: 'Its polling stations in an election, by number.',
  })
  async pollingStations(
    @Root() { code }: AssemblyConstituency,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { stationsByConstituency, stationCountByConstituency }: DeploymentContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationRow>> {
    assertKey('election', 'election', election)
    const size = pageSizeOf(page)
    const limit = limitOf(size, info)
    const after = decodeCursor(page.after, stationSortKey)
    const stations = await stationsByConstituency({ election, after, size: limit }).load(code)
    return toPage(
      stations,
      { size, limit, isFirst: after === undefined },
      ({ number, auxiliary }) => [number, auxiliary],
      async () => (await stationCountByConstituency(election).load(code))?.stations ?? 0,
    )
  }
}
