import type { PrismaClient } from '../../prisma/deployment/generated/client'
import type { AreaIndex } from '../common/access/area-index'
import { createHistoryLoader } from '../common/change/history.loader'
import type { RunChange } from '../common/change/run-change'
import type { Database } from '../common/database'
import type { Viewer } from '../common/identity/viewer'
import type { RequestInfo } from '../common/request'
import { createDutyLoaders } from './duty/duty.loader'
import { createElectionLoaders } from './election/election.loader'
import type { EligibilitySource } from './eligibility/assess-people'
import { createExemptionLoader } from './exemption/exemption.loader'
import { createGeographyLoaders } from './geography/geography.loader'
import { createPartyLoaders } from './party/party.loader'
import { createReplacementLoaders } from './replacement/replacement.loader'
import { createReportingLoader } from './reporting/reporting.loader'
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
  request: RequestInfo,
  scopes: DeploymentScopes,
  areas: AreaIndex,
  changes: { viewer: Viewer; runChange: RunChange; eligibilitySource: EligibilitySource },
) {
  return {
    database,
    prisma,
    request,
    scopes,
    areas,
    ...changes,
    ...createGeographyLoaders(database),
    ...createElectionLoaders(database),
    ...createSealLoaders(database),
    ...createSectorLoaders(database, scopes),
    ...createStationLoaders(database, scopes),
    ...createPartyLoaders(database, scopes),
    ...createDutyLoaders(database, scopes),
    ...createRosterLoaders(database, scopes, areas),
    ...createReplacementLoaders(database),
    historyOfDuty: createHistoryLoader(database, ['duty', 'reporting']),
    reportingsByDuty: createReportingLoader(database),
    exemptionsByPerson: createExemptionLoader(database, scopes.exemptions),
    ...createReviewLoaders(prisma),
    ...createVacancyLoaders(database, scopes),
  }
}
