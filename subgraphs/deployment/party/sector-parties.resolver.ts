import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Sector as SectorRow } from '../../../prisma/deployment/generated/client'
import { ForbiddenError } from '../../common/access/forbidden'
import { isInside } from '../../common/access/scope'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { Sector } from '../sector/sector.type'
import { PollingParty } from './party.type'

@Resolver(() => Sector)
export class SectorPartiesResolver {
  @ListSize(11)
  @FieldResolver(() => [PollingParty], {
    nullable: true,
    description:
      'The parties that poll at its stations, in their order; null with FORBIDDEN until the seal is opened, and outside the area.',
  })
  async parties(@Root() sector: SectorRow, @Ctx() context: DeploymentContext) {
    const parties = await context.partiesBySector.load(sector)
    // None found may be some that are hidden.
    if (parties.length === 0 && !(await mayKnow(sector, context))) throw new ForbiddenError()
    return parties
  }
}

async function mayKnow(
  { assemblyConstituencyCode, electionCode }: SectorRow,
  { scopes, sealByConstituency }: DeploymentContext,
): Promise<boolean> {
  if (isInside(scopes.allotmentWhileSealed, assemblyConstituencyCode)) return true
  if (!isInside(scopes.allotment, assemblyConstituencyCode)) return false
  const seal = await sealByConstituency(electionCode).load(assemblyConstituencyCode)
  return seal?.isOpened ?? false
}
