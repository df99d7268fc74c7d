import { inScope, type Scope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'
import { registerOf } from '../duty/duty.scope'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import type { RosterFilter } from './roster.input'

/** A select of the ACs `k` that the filter's areas and the viewer's scope have in common. */
export function constituenciesOf(
  filter: RosterFilter,
  { duties }: DeploymentScopes,
  parameters: Parameters,
): string {
  const conditions = [
    ...areasOf(filter, parameters),
    inScope(duties, { constituency: 'a.code', state: 'a.state_code' }, parameters),
  ]
  return `SELECT a.code, a.district_code FROM assembly_constituency a WHERE ${conditions.join(' AND ')}`
}

/** Selects of the duties `d` outside the viewer's ACs that are still the viewer's: of people lent, and one's own. */
export function dutiesElsewhere(
  filter: RosterFilter,
  { duties }: DeploymentScopes,
  parameters: Parameters,
): string[] {
  const { everywhere, states, districts, people } = duties
  if (everywhere || states.length + districts.length + people.length === 0) return []
  const where = [
    ...areasOf(filter, parameters),
    `NOT ${inScope(duties, { constituency: 'd.assembly_constituency_code' }, parameters)}`,
  ].join(' AND ')
  const select = (condition: string) =>
    `SELECT d.* FROM duty d JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
      WHERE ${condition} AND ${where}`
  const register = registerOf('d')
  const home = homeOf(duties, parameters)
  const lent = select(`${register} = ANY(${home}) AND ${register} <> d.district_code`)
  if (people.length === 0) return [lent]
  return [lent, select(`d.person_id = ANY(${parameters.add(people)}) AND ${register} <> ALL(${home})`)]
}

/** The districts in scope as an array, those of whole states among them: an index leads with the register. */
function homeOf({ states, districts }: Scope, parameters: Parameters): string {
  const listed = `${parameters.add(districts)}::text[]`
  if (states.length === 0) return listed
  return `(${listed} || ARRAY(SELECT h.code FROM district h WHERE h.state_code = ANY(${parameters.add(states)})))`
}

/** What a duty `d` must fulfil besides its area. */
export function conditionsOf(
  filter: RosterFilter,
  scopes: DeploymentScopes,
  parameters: Parameters,
): string[] {
  const election = parameters.add(filter.election)
  const conditions = [`d.election_code = ${election}`]
  if (filter.post) conditions.push(`d.post = ANY(${parameters.add(filter.post)}::post[])`)
  if (filter.status) conditions.push(`d.status = ANY(${parameters.add(filter.status)}::duty_status[])`)
  if (filter.pollingStation)
    conditions.push(servesAt(`SELECT ${parameters.add(filter.pollingStation)}::text`, scopes, parameters))
  if (filter.sector) {
    const sector = parameters.add(filter.sector)
    const stations = `SELECT s.code FROM polling_station s WHERE s.district_code = d.district_code
      AND s.election_code = d.election_code AND s.sector_code = ${sector}`
    const isOfficer = `(d.sector_code = ${sector} AND ${inScope(scopes.sectors, ties, parameters)})`
    conditions.push(`(${isOfficer} OR ${servesAt(stations, scopes, parameters)})`)
  }
  return conditions
}

/** A station or a sector is asked for: of a person who is lent, it is not the lending district's to know. */
const ties = { constituency: 'd.assembly_constituency_code', person: 'd.person_id' }

/** Conditions on the AC `a` of a duty. */
function areasOf(filter: RosterFilter, parameters: Parameters): string[] {
  const areas = {
    state_code: filter.state,
    district_code: filter.district,
    parliamentary_constituency_code: filter.parliamentaryConstituency,
    code: filter.assemblyConstituency,
  }
  const conditions = Object.entries(areas).flatMap(([column, code]) =>
    code ? [`a.${column} = ${parameters.add(code)}`] : [],
  )
  // A sector's and a station's key tell their AC: GE2024-S25-AC123-SEC04, S25-AC123-PS045.
  if (filter.sector)
    conditions.push(`a.code = ${parameters.add(filter.sector.split('-').slice(1, 3).join('-'))}`)
  if (filter.pollingStation) {
    conditions.push(`a.code = ${parameters.add(filter.pollingStation.split('-').slice(0, 2).join('-'))}`)
  }
  return conditions
}

/** Serves at one of these stations, in its party or by a duty of their own, where the viewer may know who does. */
function servesAt(stations: string, scopes: DeploymentScopes, parameters: Parameters): string {
  const mayKnow = [inScope(scopes.allotment, ties, parameters), isAllotmentOpen(scopes, 'd', parameters)]
  return `(${mayKnow.join(' AND ')} AND (d.station_code IN (${stations}) OR d.party_code IN (
    SELECT p.code FROM polling_party p
     WHERE p.district_code = d.district_code AND p.election_code = d.election_code AND p.station_code IN (${stations}))))`
}
