import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { assertVisible, ForbiddenError } from '../../common/access/forbidden'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { Duty } from '../duty/duty.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { PollingStation } from '../station/station.type'
import type { PartyRow } from './party.repository'
import { PollingParty } from './party.type'

@Resolver(() => PollingParty)
export class PollingPartyResolver {
  @FieldResolver(() => AssemblyConstituency, { description: 'The AC it is allotted to.' })
  assemblyConstituency(@Root() party: PartyRow, @Ctx() { assemblyConstituencyByCode }: DeploymentContext) {
    return assemblyConstituencyByCode.load(party.assemblyConstituencyCode)
  }

  @FieldResolver(() => PollingStation, {
    nullable: true,
    description:
      'Where it polls; null for a reserve party, and before stage 3, and with FORBIDDEN until the seal is opened.',
  })
  async pollingStation(@Root() party: PartyRow, @Ctx() { stationByKey }: DeploymentContext) {
    const { districtCode, stationCode: code, electionCode, isSealed, isReserve } = party
    if (isReserve) return null
    if (isSealed) throw new ForbiddenError()
    return code === null ? null : assertVisible(await stationByKey.load({ districtCode, code, electionCode }))
  }

  @ListSize(5)
  @FieldResolver(() => [Duty], {
    description: 'Its members by post; those replaced or exempted are left out.',
  })
  members(@Root() party: PartyRow, @Ctx() { membersByParty }: DeploymentContext) {
    return membersByParty.load(party)
  }
}
