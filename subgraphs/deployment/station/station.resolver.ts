import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { StationKind } from '../../../prisma/deployment/generated/enums'
import { assertVisible, ForbiddenError } from '../../common/access/forbidden'
import { isInside } from '../../common/access/scope'
import { assertKey, isGiven } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { Duty } from '../duty/duty.type'
import { Election } from '../election/election.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { PollingParty } from '../party/party.type'
import type { DeploymentScopes } from '../scopes'
import { Sector } from '../sector/sector.type'
import { findStationsByCode, type StationRow } from './station.repository'
import { PollingStation } from './station.type'

@Resolver(() => PollingStation)
export class PollingStationResolver {
  @Query(() => PollingStation, {
    nullable: true,
    description:
      'One polling station; null where no election, or not the one given, lists one that the viewer may see.',
  })
  async pollingStation(
    @Ctx() { database, scopes }: DeploymentContext,
    @Arg('code', () => ID, { description: 'AC and number, `S25-AC123-PS045`.' }) code: string,
    @Arg('election', () => ID, {
      nullable: true,
      description: 'As this election lists it; as the latest that does where left out.',
    })
    election: string | null,
  ) {
    assertKey('pollingStation', 'code', code)
    if (isGiven(election)) assertKey('election', 'election', election)
    const [station] = await findStationsByCode(database, scopes, [code], election)
    return station ?? null
  }

  @FieldResolver(() => Election, { description: 'The election that lists it.' })
  election(@Root() station: StationRow, @Ctx() { electionByCode }: DeploymentContext) {
    return electionByCode.load(station.electionCode)
  }

  @FieldResolver(() => AssemblyConstituency, { description: 'The AC it lies in.' })
  assemblyConstituency(
    @Root() station: StationRow,
    @Ctx() { assemblyConstituencyByCode }: DeploymentContext,
  ) {
    return assemblyConstituencyByCode.load(station.assemblyConstituencyCode)
  }

  @FieldResolver(() => Sector, {
    nullable: true,
    description: 'The sector it belongs to; null before sectors are drawn.',
  })
  async sector(@Root() { districtCode, sectorCode }: StationRow, @Ctx() { sectorByKey }: DeploymentContext) {
    if (sectorCode === null) return null
    return assertVisible(await sectorByKey.load({ districtCode, code: sectorCode }))
  }

  @FieldResolver(() => StationKind, {
    nullable: true,
    description: 'By whom it is managed; null with FORBIDDEN until the seal is opened.',
  })
  kind(@Root() station: StationRow): StationKind {
    if (station.isSealed) throw new ForbiddenError()
    return station.kind
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is critical and so has a micro-observer; null with FORBIDDEN until the seal is opened.',
  })
  isCritical(@Root() station: StationRow): boolean {
    if (station.isSealed) throw new ForbiddenError()
    return station.isCritical
  }

  @FieldResolver(() => PollingParty, {
    nullable: true,
    description:
      'The party that polls there; null before stage 3, and with FORBIDDEN until the seal is opened.',
  })
  async party(@Root() station: StationRow, @Ctx() { partyByStation, scopes }: DeploymentContext) {
    if (station.isSealed) throw new ForbiddenError()
    return whoServes(await partyByStation.load(station), station, scopes)
  }

  @FieldResolver(() => Duty, {
    nullable: true,
    description:
      'The duty of its Booth Level Officer; null where there is none, and with FORBIDDEN until the seal is opened.',
  })
  async boothLevelOfficer(
    @Root() station: StationRow,
    @Ctx() { dutiesByStation, scopes }: DeploymentContext,
  ) {
    if (station.isSealed) throw new ForbiddenError()
    const duties = await dutiesByStation.load(station)
    const duty = duties.find(({ post }) => post === 'BOOTH_LEVEL_OFFICER') ?? null
    return whoServes(duty, station, scopes)
  }

  @ListSize(1)
  @FieldResolver(() => [Duty], {
    description:
      'The duties of its micro-observers; none at a station that is not critical, or until the seal is opened.',
  })
  async microObservers(@Root() station: StationRow, @Ctx() { dutiesByStation }: DeploymentContext) {
    const duties = await dutiesByStation.load(station)
    return duties.filter(({ post }) => post === 'MICRO_OBSERVER')
  }
}

/** Nobody found where the viewer does not see all may be somebody who is hidden. */
function whoServes<Row>(row: Row | null, { assemblyConstituencyCode }: StationRow, scopes: DeploymentScopes) {
  return isInside(scopes.allotment, assemblyConstituencyCode) ? row : assertVisible(row)
}
