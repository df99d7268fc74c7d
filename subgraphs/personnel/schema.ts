import { assertVisible } from '../common/access/forbidden'
import { BadUserInputError } from '../common/errors'
import { createFederatedSchema } from '../common/federated-schema'
import { createImportResolver } from '../common/upload/import-list.resolver'
import { AssemblyConstituency, District, ParliamentaryConstituency, State } from './area/area.type'
import {
  AssemblyConstituencyOfficersResolver,
  DistrictOfficersResolver,
  ParliamentaryConstituencyOfficersResolver,
  StateOfficersResolver,
} from './area/officers.resolver'
import { AuditTrailResolver } from './audit/audit.resolver'
import { CommissionResolver } from './commission/commission.resolver'
import type { PersonnelContext } from './context'
import { DatasetResolver } from './dataset/dataset.resolver'
import { PersonHistoryResolver } from './history/person-history.resolver'
import { officesKind } from './import/offices.kind'
import { peopleKind } from './import/people.kind'
import { postingsKind } from './import/postings.kind'
import { PersonLoansResolver } from './loan/loan.resolver'
import { OfficeResolver } from './office/office.resolver'
import { FormerPersonResolver } from './person/former-person.resolver'
import { PeopleResolver } from './person/people.resolver'
import { PeopleDownloadResolver } from './person/people-download.resolver'
import { PersonResolver } from './person/person.resolver'
import { PersonChangesResolver } from './person/person-changes.resolver'
import type { PlaceOfDuty } from './person/place-of-duty.type'
import { PersonPrivateResolver } from './person/private.resolver'
import { PostingResolver } from './posting/posting.resolver'
import { PostingChangesResolver, VacantOfficesResolver } from './posting/posting-changes.resolver'
import { WorkforceSummaryResolver } from './summary/workforce-summary.resolver'
import { WorkforceSummaryDownloadResolver } from './summary/workforce-summary-download.resolver'

const importResolvers = [
  createImportResolver(peopleKind, 'imports'),
  createImportResolver(officesKind, 'imports'),
  createImportResolver(postingsKind, 'imports'),
]

export function createPersonnelSchema() {
  return createFederatedSchema<PersonnelContext>({
    resolvers: [
      CommissionResolver,
      PostingResolver,
      PersonResolver,
      PeopleResolver,
      PeopleDownloadResolver,
      PersonPrivateResolver,
      PersonChangesResolver,
      PersonLoansResolver,
      PostingChangesResolver,
      VacantOfficesResolver,
      PersonHistoryResolver,
      FormerPersonResolver,
      OfficeResolver,
      WorkforceSummaryResolver,
      WorkforceSummaryDownloadResolver,
      DatasetResolver,
      AuditTrailResolver,
      ...importResolvers,
      StateOfficersResolver,
      DistrictOfficersResolver,
      ParliamentaryConstituencyOfficersResolver,
      AssemblyConstituencyOfficersResolver,
    ],
    entities: [State, District, ParliamentaryConstituency, AssemblyConstituency],
    references: {
      Person: async ({ id, placesOfDuty }: { id: string; placesOfDuty?: PlaceOfDuty[] }, { personById }) => {
        const person = assertVisible(await personById.load(id))
        // What chainOfCommand requires of deployment comes with the reference.
        if (!placesOfDuty) return person
        if (!Array.isArray(placesOfDuty)) throw new BadUserInputError('placesOfDuty must be a list.')
        return { ...person, placesOfDuty }
      },
      Posting: ({ id }: { id: string }, { postingById }) => postingById.load(id),
      // Areas are known by their codes alone; whatever is asked of one is found by that code.
      State: (reference: State) => reference,
      District: (reference: District) => reference,
      ParliamentaryConstituency: (reference: ParliamentaryConstituency) => reference,
      AssemblyConstituency: (reference: AssemblyConstituency) => reference,
    },
  })
}
