import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { createConnectionTypes, type Page } from '../../common/connection'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
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
  ): Promise<Page<StationRow>> {
    assertKey('election', 'election', election)
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, stationSortKey)
    const stations = await stationsByConstituency({ election, after, size: size + 1 }).load(code)
    return toPage(
      stations,
      { size, isFirst: after === undefined },
      ({ number, auxiliary }) => [number, auxiliary],
      async () => (await stationCountByConstituency(election).load(code))?.stations ?? 0,
    )
  }
}
