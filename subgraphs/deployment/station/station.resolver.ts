import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { PollingStation as PollingStationRow } from '../../../prisma/deployment/generated/client'
import { assertKey, isGiven } from '../../common/keys'
import type { DeploymentContext } from '../context'
import { Duty } from '../duty/duty.type'
import { Election } from '../election/election.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { PollingParty } from '../party/party.type'
import { Sector } from '../sector/sector.type'
import { findStationsByCode } from './station.repository'
import { PollingStation } from './station.type'

@Resolver(() => PollingStation)
export class PollingStationResolver {
  @Query(() => PollingStation, {
    nullable: true,
    description: 'One polling station; null where no election, or not the one given, lists it.',
  })
  async pollingStation(
    @Ctx() { database }: DeploymentContext,
    @Arg('code', () => ID, { description: 'AC and number, `S25-AC123-PS045`.' }) code: string,
    @Arg('election', () => ID, {
      nullable: true,
      description: 'As this election lists it; as the latest that does where left out.',
    })
    election: string | null,
  ) {
    assertKey('pollingStation', 'code', code)
    if (isGiven(election)) assertKey('election', 'election', election)
    const [station] = await findStationsByCode(database, [code], election)
    return station ?? null
  }

  @FieldResolver(() => Election, { description: 'The election that lists it.' })
  election(@Root() station: PollingStationRow, @Ctx() { electionByCode }: DeploymentContext) {
    return electionByCode.load(station.electionCode)
  }

  @FieldResolver(() => AssemblyConstituency, { description: 'The AC it lies in.' })
  assemblyConstituency(
    @Root() station: PollingStationRow,
    @Ctx() { assemblyConstituencyByCode }: DeploymentContext,
  ) {
    return assemblyConstituencyByCode.load(station.assemblyConstituencyCode)
  }

  @FieldResolver(() => Sector, {
    nullable: true,
    description: 'The sector it belongs to; null before sectors are drawn.',
  })
  sector(@Root() { districtCode, sectorCode }: PollingStationRow, @Ctx() { sectorByKey }: DeploymentContext) {
    return sectorCode === null ? null : sectorByKey.load({ districtCode, code: sectorCode })
  }

  @FieldResolver(() => PollingParty, {
    nullable: true,
    description: 'The party that polls there; null before stage 3.',
  })
  party(@Root() station: PollingStationRow, @Ctx() { partyByStation }: DeploymentContext) {
    return partyByStation.load(station)
  }

  @FieldResolver(() => Duty, {
    nullable: true,
    description: 'The duty of its Booth Level Officer; null where there is none.',
  })
  async boothLevelOfficer(@Root() station: PollingStationRow, @Ctx() { dutiesByStation }: DeploymentContext) {
    const duties = await dutiesByStation.load(station)
    return duties.find(({ post }) => post === 'BOOTH_LEVEL_OFFICER') ?? null
  }

  @FieldResolver(() => [Duty], {
    description: 'The duties of its micro-observers; none at a station that is not critical.',
  })
  async microObservers(@Root() station: PollingStationRow, @Ctx() { dutiesByStation }: DeploymentContext) {
    const duties = await dutiesByStation.load(station)
    return duties.filter(({ post }) => post === 'MICRO_OBSERVER')
  }
}
