import { GraphQLDate } from 'graphql-scalars'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Post } from '../../../prisma/deployment/generated/enums'
import { assertVisible, ForbiddenError } from '../../common/access/forbidden'
import type { DeploymentContext } from '../context'
import { Election } from '../election/election.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { PollingParty } from '../party/party.type'
import { Person } from '../person/person.type'
import { Sector } from '../sector/sector.type'
import { PollingStation } from '../station/station.type'
import type { DutyRow } from './duty.columns'
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
    description: 'The party; null for a duty outside parties, and with FORBIDDEN outside the area.',
  })
  async party(@Root() { districtCode, partyCode }: DutyRow, @Ctx() { partyByKey }: DeploymentContext) {
    return partyCode === null ? null : assertVisible(await partyByKey.load({ districtCode, code: partyCode }))
  }

  @FieldResolver(() => Sector, {
    nullable: true,
    description:
      "The sector: a Sector Officer's own, else that of the polling station; null in reserve, and with FORBIDDEN until " +
      'the seal is opened.',
  })
  async sector(@Root() duty: DutyRow, @Ctx() context: DeploymentContext) {
    const { districtCode, sectorCode } = duty
    const code = sectorCode ?? (await stationOf(duty, context))?.sectorCode ?? null
    return code === null ? null : assertVisible(await context.sectorByKey.load({ districtCode, code }))
  }

  @FieldResolver(() => PollingStation, {
    nullable: true,
    description:
      "The polling station: the party's, or the duty's own; null for a Sector Officer and in reserve, and with FORBIDDEN " +
      'until the seal is opened.',
  })
  pollingStation(@Root() duty: DutyRow, @Ctx() context: DeploymentContext) {
    return stationOf(duty, context)
  }
}

/**
 * The station of a duty, by way of its party where it has one.
 * @throws ForbiddenError where it is sealed, or outside the area
 */
async function stationOf(duty: DutyRow, { partyByKey, stationByKey }: DeploymentContext) {
  const { districtCode, electionCode, partyCode, isSealed } = duty
  if (duty.post === Post.SECTOR_OFFICER) return null
  const party =
    partyCode === null ? null : assertVisible(await partyByKey.load({ districtCode, code: partyCode }))
  if (party?.isReserve) return null
  if (isSealed) throw new ForbiddenError()
  const code = party?.stationCode ?? duty.stationCode
  return code === null ? null : assertVisible(await stationByKey.load({ districtCode, code, electionCode }))
}
