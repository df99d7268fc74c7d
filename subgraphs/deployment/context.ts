import type { Pool } from 'pg'
import type { PrismaClient } from '../../prisma/deployment/generated/client'
import { createDutyLoaders } from './duty/duty.loader'
import { createElectionLoaders } from './election/election.loader'
import { createGeographyLoaders } from './geography/geography.loader'
import { createPartyLoaders } from './party/party.loader'
import { createReviewLoaders } from './review/preparedness-review.loader'
import { createSectorLoaders } from './sector/sector.loader'
import { createStationLoaders } from './station/station.loader'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export type DeploymentContext = ReturnType<typeof createDeploymentContext>

export function createDeploymentContext(pool: Pool, prisma: PrismaClient) {
  return {
    pool,
    prisma,
    ...createGeographyLoaders(pool),
    ...createElectionLoaders(pool),
    ...createSectorLoaders(pool),
    ...createStationLoaders(pool),
    ...createPartyLoaders(pool),
    ...createDutyLoaders(pool),
    ...createReviewLoaders(prisma),
  }
}
