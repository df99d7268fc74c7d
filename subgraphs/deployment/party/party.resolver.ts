import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PollingParty as PollingPartyRow } from '../../../prisma/deployment/generated/client'
import type { DeploymentContext } from '../context'
import { Duty } from '../duty/duty.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { PollingStation } from '../station/station.type'
import { PollingParty } from './party.type'

@Resolver(() => PollingParty)
export class PollingPartyResolver {
  @FieldResolver(() => AssemblyConstituency, { description: 'The AC it is allotted to.' })
  assemblyConstituency(
    @Root() party: PollingPartyRow,
    @Ctx() { assemblyConstituencyByCode }: DeploymentContext,
  ) {
    return assemblyConstituencyByCode.load(party.assemblyConstituencyCode)
  }

  @FieldResolver(() => PollingStation, {
    nullable: true,
    description: 'Where it polls; null for a reserve party, and before stage 3.',
  })
  pollingStation(
    @Root() { districtCode, stationCode, electionCode }: PollingPartyRow,
    @Ctx() { stationByKey }: DeploymentContext,
  ) {
    return stationCode === null ? null : stationByKey.load({ districtCode, code: stationCode, electionCode })
  }

  @FieldResolver(() => [Duty], {
    description: 'Its members by post; those replaced or exempted are left out.',
  })
  members(@Root() party: PollingPartyRow, @Ctx() { membersByParty }: DeploymentContext) {
    return membersByParty.load(party)
  }
}
