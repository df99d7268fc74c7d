import { GraphQLDate } from 'graphql-scalars'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Duty as DutyRow } from '../../../prisma/deployment/generated/client'
import type { DeploymentContext } from '../context'
import { Election } from '../election/election.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { PollingParty } from '../party/party.type'
import { Person } from '../person/person.type'
import { Sector } from '../sector/sector.type'
import { PollingStation } from '../station/station.type'
import { Duty } from './duty.type'

@Resolver(() => Duty)
export class DutyResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Whose duty it is; null where the register has lost them.',
  })
  person(@Root() { personId }: DutyRow): Person {
    return { id: personId }
  }

  @FieldResolver(() => Election, { description: 'The election.' })
  election(@Root() { electionCode }: DutyRow, @Ctx() { electionByCode }: DeploymentContext) {
    return electionByCode.load(electionCode)
  }

  @FieldResolver(() => GraphQLDate, { nullable: true, description: 'Day of the poll at the place of duty.' })
  async pollDate(@Root() duty: DutyRow, @Ctx() context: DeploymentContext) {
    const constituency = await context.assemblyConstituencyByCode.load(duty.assemblyConstituencyCode)
    if (constituency === null) return null
    const poll = await context
      .pollByConstituency(duty.electionCode)
      .load(constituency.parliamentaryConstituencyCode)
    return poll?.pollDate ?? null
  }

  @FieldResolver(() => AssemblyConstituency, { description: 'The AC of the duty.' })
  assemblyConstituency(@Root() duty: DutyRow, @Ctx() { assemblyConstituencyByCode }: DeploymentContext) {
    return assemblyConstituencyByCode.load(duty.assemblyConstituencyCode)
  }

  @FieldResolver(() => PollingParty, {
    nullable: true,
    description: 'The party; null for a duty outside parties.',
  })
  party(@Root() { districtCode, partyCode }: DutyRow, @Ctx() { partyByKey }: DeploymentContext) {
    return partyCode === null ? null : partyByKey.load({ districtCode, code: partyCode })
  }

  @FieldResolver(() => Sector, {
    nullable: true,
    description: 'The sector of a Sector Officer; null for other posts.',
  })
  sector(@Root() { districtCode, sectorCode }: DutyRow, @Ctx() { sectorByKey }: DeploymentContext) {
    return sectorCode === null ? null : sectorByKey.load({ districtCode, code: sectorCode })
  }

  @FieldResolver(() => PollingStation, {
    nullable: true,
    description:
      "The polling station: the party's, or the duty's own; null for a Sector Officer and in reserve.",
  })
  async pollingStation(@Root() duty: DutyRow, @Ctx() { partyByKey, stationByKey }: DeploymentContext) {
    const { districtCode, electionCode, partyCode } = duty
    const party = partyCode === null ? null : await partyByKey.load({ districtCode, code: partyCode })
    const code = party?.stationCode ?? duty.stationCode
    return code === null ? null : stationByKey.load({ districtCode, code, electionCode })
  }
}
