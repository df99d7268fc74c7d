import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Sector as SectorRow } from '../../../prisma/deployment/generated/client'
import { assertVisible } from '../../common/access/forbidden'
import { isInside } from '../../common/access/scope'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { Duty } from '../duty/duty.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { PollingStation } from '../station/station.type'
import { Sector } from './sector.type'

@Resolver(() => Sector)
export class SectorResolver {
  @FieldResolver(() => AssemblyConstituency, { description: 'The AC it lies in.' })
  assemblyConstituency(@Root() sector: SectorRow, @Ctx() { assemblyConstituencyByCode }: DeploymentContext) {
    return assemblyConstituencyByCode.load(sector.assemblyConstituencyCode)
  }

  @FieldResolver(() => Duty, {
    nullable: true,
    description: 'The duty of its Sector Officer; null while there is none.',
  })
  async officer(@Root() sector: SectorRow, @Ctx() { sectorOfficerBySector, scopes }: DeploymentContext) {
    const officer = await sectorOfficerBySector.load(sector)
    // Nobody found where the viewer does not see all may be somebody who is hidden.
    return isInside(scopes.sectors, sector.assemblyConstituencyCode) ? officer : assertVisible(officer)
  }

  @ListSize(11)
  @FieldResolver(() => [PollingStation], { description: 'Its polling stations, by number.' })
  pollingStations(@Root() sector: SectorRow, @Ctx() { stationsBySector }: DeploymentContext) {
    return stationsBySector.load(sector)
  }
}

@Resolver(() => AssemblyConstituency)
export class AssemblyConstituencySectorsResolver {
  @ListSize(23)
  @FieldResolver(() => [Sector], { description: 'Its sectors in an election, by number.' })
  sectors(
    @Root() { code }: AssemblyConstituency,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Ctx() { sectorsByConstituency }: DeploymentContext,
  ) {
    assertKey('election', 'election', election)
    return sectorsByConstituency(election).load(code)
  }
}
