import { anyOf, inScope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'
import { isServing } from '../duty/duty.scope'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'

/** A condition that holds for the stations in scope: of an AC inside, or where the viewer serves, once that is opened. */
export function stationInScope(scopes: DeploymentScopes, alias: string, parameters: Parameters): string {
  const { places } = scopes
  const inside = inScope(places, { constituency: `${alias}.assembly_constituency_code` }, parameters)
  if (places.people.length === 0) return inside
  const own = `EXISTS (SELECT 1 FROM duty o
      LEFT JOIN polling_party q ON q.district_code = o.district_code AND q.code = o.party_code
     WHERE o.person_id = ANY(${parameters.add(places.people)}) AND o.district_code = ${alias}.district_code
       AND o.election_code = ${alias}.election_code AND coalesce(q.station_code, o.station_code) = ${alias}.code AND ${isServing('o')})`
  return anyOf([inside, `(${own} AND ${isAllotmentOpen(scopes, alias, parameters)})`])
}

/** The same for sectors: of an AC inside, the viewer's own, or that of the station where the viewer serves. */
export function sectorInScope(scopes: DeploymentScopes, alias: string, parameters: Parameters): string {
  const { sectors } = scopes
  const inside = inScope(sectors, { constituency: `${alias}.assembly_constituency_code` }, parameters)
  if (sectors.people.length === 0) return inside
  const officer = `EXISTS (SELECT 1 FROM duty o WHERE o.person_id = ANY(${parameters.add(sectors.people)})
    AND o.district_code = ${alias}.district_code AND o.sector_code = ${alias}.code AND ${isServing('o')})`
  const station = `EXISTS (SELECT 1 FROM polling_station s WHERE s.district_code = ${alias}.district_code
    AND s.sector_code = ${alias}.code AND s.election_code = ${alias}.election_code
    AND ${stationInScope(scopes, 's', parameters)})`
  return anyOf([inside, officer, station])
}
