import DataLoader from 'dataloader'
import { ForbiddenError } from '../../common/access/forbidden'
import {
  type ChangeRow,
  type ChangeSortKey,
  countChanges,
  type Entity,
  listChanges,
} from '../../common/change/change.repository'
import type { Change } from '../../common/change/change.type'
import { fieldsOf, toChange } from '../../common/change/to-change'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import { createLoaderFamily } from '../../common/loader'
import type { RequestInfo } from '../../common/request'
import { AuditUnavailableError } from '../audit/audit.error'
import { noteSearch } from '../audit/audit.repository'
import { privateFields } from '../person/private-fields'
import type { PersonnelScopes } from '../scopes'
import { findSights, type Sight } from './history-sight.repository'

/** What makes up the history of a person. */
const kinds = ['person', 'loan']

export interface HistoryPage {
  after: ChangeSortKey | undefined
  size: number
}

/**
 * Histories of people, a page of each; what of them is private only for who may read it, and then written down like other
 * reading. A history that the viewer may not see is a ForbiddenError.
 */
export function createPersonHistoryLoaders(
  database: Database,
  request: RequestInfo,
  scopes: PersonnelScopes,
) {
  return {
    historyOfPerson: createLoaderFamily(
      (page: HistoryPage) =>
        new DataLoader<string, Change[]>(async (ids) => {
          const [sights, rows] = await Promise.all([
            findSights(database, scopes, ids),
            listChanges(database, ids.map(toEntity), { kinds, ...page }),
          ])
          const visible = rows.filter(({ entityId }) => sights.get(entityId)?.isAllowed)
          await noteReading(visible, sights, database, request)
          return ids.map((id) =>
            sights.get(id)?.isAllowed
              ? visible
                  .filter(({ entityId }) => entityId === id)
                  .map((row) => toChange(row, (field) => !maySee(field, sights.get(id))))
              : new ForbiddenError(),
          )
        }),
    ),
    lengthOfPersonHistory: new DataLoader<string, number>(async (ids) => {
      const counts = await countChanges(database, ids.map(toEntity), kinds)
      return ids.map((id) => counts.find(({ entityId }) => entityId === id)?.count ?? 0)
    }),
  }
}

function toEntity(id: string): Entity {
  const { districtCode, code } = toDistrictKey(id)
  return { districtCode, entityId: code }
}

const privateNames: readonly string[] = [...privateFields.private, ...privateFields.bank]

function maySee(field: string, sight: Sight | undefined): boolean {
  if (privateFields.bank.some((name) => name === field)) return sight?.isBankAllowed ?? false
  return !privateNames.includes(field) || (sight?.isPrivateAllowed ?? false)
}

/** Private values that are about to be shown: what cannot be written down is not shown. */
async function noteReading(
  rows: readonly ChangeRow[],
  sights: ReadonlyMap<string, Sight>,
  database: Database,
  request: RequestInfo,
): Promise<void> {
  const shown = rows.flatMap((row) =>
    fieldsOf(row)
      .filter((field) => privateNames.includes(field) && maySee(field, sights.get(row.entityId)))
      .map((field) => ({ field, id: row.entityId })),
  )
  if (shown.length === 0) return
  const fields = [...new Set(shown.map(({ field }) => field))]
  const personIds = [...new Set(shown.map(({ id }) => id))]
  await noteSearch(database, request, { fields, personIds, isRefused: false }).catch((error) => {
    throw new AuditUnavailableError(error)
  })
}
