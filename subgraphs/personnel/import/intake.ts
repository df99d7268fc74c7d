import type { AreaIndex } from '../../common/access/area-index'
import { openScopes } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { listCopiedAreas } from '../../common/import/area-copy.repository'
import type { ListIntake } from '../../common/upload/receive-list'
import { personnelPolicy } from '../policy'
import { namePeople } from './name-people'
import { officesKind } from './offices.kind'
import { peopleKind } from './people.kind'
import { postingsKind } from './postings.kind'

/** Takes lists of the register in; whom a list of postings names is looked up in the same database. */
export function createPersonnelIntake(databaseUrl: string, database: Database, areas: AreaIndex): ListIntake {
  return {
    ...{ part: 'personnel', kinds: [peopleKind, officesKind, postingsKind], databaseUrl },
    listAreas: listCopiedAreas,
    findPeople: (upload) => async (references) => {
      const scopes = await openScopes(personnelPolicy, upload.viewer, areas)
      const people = await namePeople(database, upload, scopes, 'posting', references)
      return new Map(people.map(({ reference, id }) => [reference, id]))
    },
  }
}
