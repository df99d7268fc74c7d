import { createFederatedSchema } from '../common/federated-schema'
import { createImportResolver } from '../common/upload/import-list.resolver'
import type { DeploymentContext } from './context'
import { DocumentDownloadResolver } from './document/document-download.resolver'
import { DutyResolver } from './duty/duty.resolver'
import { DutyChangesResolver } from './duty/duty-changes.resolver'
import { DutyHistoryResolver } from './duty/duty-history.resolver'
import { ElectionResolver } from './election/election.resolver'
import { EligibilityResolver } from './eligibility/eligibility.resolver'
import {
  DistrictExemptionsResolver,
  ExemptionResolver,
  PersonExemptionsResolver,
} from './exemption/exemption.resolver'
import { ExemptionChangesResolver } from './exemption/exemption-changes.resolver'
import { AssemblyConstituencyResolver } from './geography/assembly-constituency.resolver'
import { DistrictResolver } from './geography/district.resolver'
import { ParliamentaryConstituencyResolver } from './geography/parliamentary-constituency.resolver'
import { StateResolver } from './geography/state.resolver'
import { constituenciesKind } from './import/constituencies.kind'
import { dutiesList } from './import/duties.kind'
import { pollingStationsKind } from './import/polling-stations.kind'
import { PollingPartyResolver } from './party/party.resolver'
import { SectorPartiesResolver } from './party/sector-parties.resolver'
import { PersonDutiesResolver } from './person/person.resolver'
import { DutyReplacementResolver, ReplacementResolver } from './replacement/replacement.resolver'
import { DutyReportingsResolver } from './reporting/reporting.resolver'
import { PreparednessReviewResolver, StateReviewResolver } from './review/preparedness-review.resolver'
import { AssemblyConstituencyRosterResolver, DistrictReserveResolver } from './roster/area-roster.resolver'
import { RosterResolver } from './roster/roster.resolver'
import { RosterDownloadResolver } from './roster/roster-download.resolver'
import { AssemblyConstituencySealResolver, SealResolver } from './seal/seal.resolver'
import { SealChangesResolver } from './seal/seal-changes.resolver'
import { AssemblyConstituencySectorsResolver, SectorResolver } from './sector/sector.resolver'
import { PollingStationResolver } from './station/station.resolver'
import { AssemblyConstituencyStationsResolver } from './station/station-list.resolver'
import { DeploymentSummaryResolver } from './summary/deployment-summary.resolver'
import { DeploymentSummaryDownloadResolver } from './summary/deployment-summary-download.resolver'
import { areaVacanciesResolvers, SummaryVacanciesResolver } from './summary/vacancy.resolver'

interface CodeReference {
  code: string
}

const importResolvers = [
  createImportResolver(pollingStationsKind, 'imports'),
  createImportResolver(dutiesList, 'imports'),
  createImportResolver(constituenciesKind, 'delimitation'),
]

export function createDeploymentSchema() {
  return createFederatedSchema<DeploymentContext>({
    resolvers: [
      StateResolver,
      DistrictResolver,
      ParliamentaryConstituencyResolver,
      AssemblyConstituencyResolver,
      AssemblyConstituencySectorsResolver,
      AssemblyConstituencyStationsResolver,
      ElectionResolver,
      SectorResolver,
      PollingStationResolver,
      PollingPartyResolver,
      DutyResolver,
      PersonDutiesResolver,
      RosterResolver,
      RosterDownloadResolver,
      DocumentDownloadResolver,
      AssemblyConstituencyRosterResolver,
      DistrictReserveResolver,
      SectorPartiesResolver,
      DeploymentSummaryResolver,
      DeploymentSummaryDownloadResolver,
      SummaryVacanciesResolver,
      ...areaVacanciesResolvers,
      PreparednessReviewResolver,
      StateReviewResolver,
      ...importResolvers,
      SealResolver,
      AssemblyConstituencySealResolver,
      EligibilityResolver,
      DutyChangesResolver,
      DutyHistoryResolver,
      DutyReplacementResolver,
      ReplacementResolver,
      DutyReportingsResolver,
      ExemptionResolver,
      PersonExemptionsResolver,
      DistrictExemptionsResolver,
      ExemptionChangesResolver,
      SealChangesResolver,
    ],
    references: {
      State: ({ code }: CodeReference, { stateByCode }) => stateByCode.load(code),
      District: ({ code }: CodeReference, { districtByCode }) => districtByCode.load(code),
      ParliamentaryConstituency: ({ code }: CodeReference, { parliamentaryConstituencyByCode }) =>
        parliamentaryConstituencyByCode.load(code),
      AssemblyConstituency: ({ code }: CodeReference, { assemblyConstituencyByCode }) =>
        assemblyConstituencyByCode.load(code),
      Election: ({ code }: CodeReference, { electionByCode }) => electionByCode.load(code),
      // A person is known here by the id alone; whatever is asked of one is found by it.
      Person: (reference: { id: string }) => reference,
    },
  })
}
