import type { PrismaClient } from '../../prisma/deployment/generated/client'
import type { AreaIndex } from '../common/access/area-index'
import type { Database } from '../common/database'
import { createDutyLoaders } from './duty/duty.loader'
import { createElectionLoaders } from './election/election.loader'
import { createGeographyLoaders } from './geography/geography.loader'
import { createPartyLoaders } from './party/party.loader'
import { createReviewLoaders } from './review/preparedness-review.loader'
import { createRosterLoaders } from './roster/roster.loader'
import type { DeploymentScopes } from './scopes'
import { createSealLoaders } from './seal/seal.loader'
import { createSectorLoaders } from './sector/sector.loader'
import { createStationLoaders } from './station/station.loader'
import { createVacancyLoaders } from './summary/vacancy.loader'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export type DeploymentContext = ReturnType<typeof createDeploymentContext>

export function createDeploymentContext(
  database: Database,
  prisma: PrismaClient,
  scopes: DeploymentScopes,
  areas: AreaIndex,
) {
  return {
    database,
    prisma,
    scopes,
    areas,
    ...createGeographyLoaders(database),
    ...createElectionLoaders(database),
    ...createSealLoaders(database),
    ...createSectorLoaders(database, scopes),
    ...createStationLoaders(database, scopes),
    ...createPartyLoaders(database, scopes),
    ...createDutyLoaders(database, scopes),
    ...createRosterLoaders(database, scopes, areas),
    ...createReviewLoaders(prisma),
    ...createVacancyLoaders(database, scopes),
  }
}
