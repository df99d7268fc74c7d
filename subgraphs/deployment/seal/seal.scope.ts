import { anyOf, inScope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'

/**
 * A condition that holds where the allotment of stations may be read: the seal of the row's AC is opened, or the viewer
 * is one of those who know it before. An AC without a seal has none opened.
 * @param alias a table with an election and an AC
 */
export function isAllotmentOpen(
  { allotmentWhileSealed }: Pick<DeploymentScopes, 'allotmentWhileSealed'>,
  alias: string,
  parameters: Parameters,
): string {
  return anyOf([
    inScope(allotmentWhileSealed, { constituency: `${alias}.assembly_constituency_code` }, parameters),
    // Not EXISTS: of that PostgreSQL makes a table of all seals of the country for each statement.
    `((SELECT seal.opened_at <= now() FROM seal WHERE seal.election_code = ${alias}.election_code
        AND seal.assembly_constituency_code = ${alias}.assembly_constituency_code) IS TRUE)`,
  ])
}

/**
 * The select list of a row's station, as far as the viewer may know it: a sealed one never leaves the database. Of a row
 * without a station of its own the seal is looked up once, not twice.
 */
export function sealedStation(scopes: DeploymentScopes, alias: string, parameters: Parameters): string {
  const isOpen = isAllotmentOpen(scopes, alias, parameters)
  return `CASE WHEN ${alias}.station_code IS NOT NULL AND ${isOpen} THEN ${alias}.station_code END AS "stationCode", NOT ${isOpen} AS "isSealed"`
}
