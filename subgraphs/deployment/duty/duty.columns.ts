import { type Duty, Prisma } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'

/** A duty as the viewer may know it. */
export type DutyRow = Duty & {
  /** Whether the viewer may not know its station yet; `stationCode` is null then. */
  isSealed: boolean
}

const { stationCode: _masked, ...fields } = Prisma.DutyScalarFieldEnum

/** The select list of a duty; a sealed station never leaves the database. */
export function dutyColumns(scopes: DeploymentScopes, alias: string, parameters: Parameters): string {
  const isOpen = isAllotmentOpen(scopes, alias, parameters)
  return `${selectList(fields, alias)}, CASE WHEN ${isOpen} THEN ${alias}.station_code END AS "stationCode",
    NOT ${isOpen} AS "isSealed"`
}
