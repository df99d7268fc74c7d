import { isKey } from '../../../prisma/keys'
import { withClient } from '../../../prisma/server/with-client'
import { tellAreas } from '../../common/facts/areas-route'
import type { PeopleByReferenceClient } from '../../common/facts/people-by-reference.client'
import type { PartAddress } from '../../common/part-address'
import { SubgraphUnavailableError } from '../../common/subgraph-unavailable'
import type { ListIntake } from '../../common/upload/receive-list'
import { listNamedAreas } from './areas.repository'
import { constituenciesKind } from './constituencies.kind'
import { createDutiesKind } from './duties.kind'
import type { ListEligibility } from './list-eligibility'
import { pollingStationsKind } from './polling-stations.kind'

/** The parts that lists of deployment ask and tell. */
interface ListSources {
  references: PeopleByReferenceClient
  eligibility: ListEligibility
  areaCopies: readonly PartAddress[]
}

/**
 * Takes lists of deployment in: whom a list of duties names is asked of personnel, and constituencies are told to the parts that
 * keep copies of them, all of them, so that one that was not reached learns them with the next list.
 */
export function createDeploymentIntake(
  databaseUrl: string,
  { references, eligibility, areaCopies }: ListSources,
): ListIntake {
  const kinds = [pollingStationsKind, createDutiesKind(eligibility), constituenciesKind]
  return {
    ...{ part: 'deployment', kinds, databaseUrl },
    listAreas: listNamedAreas,
    findPeople: (upload) => references.findFor(upload),
    before: async (kind) => {
      if (kind === constituenciesKind && areaCopies.length === 0)
        throw new SubgraphUnavailableError('personnel')
    },
    afterwards: async (kind) => {
      if (kind !== constituenciesKind) return
      const areas = await withClient(databaseUrl, listNamedAreas)
      const constituencies = areas.filter(({ code }) => isKey('assemblyConstituency', code))
      await Promise.all(areaCopies.map((address) => tellAreas(address, constituencies)))
    },
  }
}
