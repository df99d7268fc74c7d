import { anyOf, inScope, isOfficeInScope, type Scope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'

/**
 * A condition that holds for the people of a table's alias in scope: by the district of their register or one that borrows them,
 * by a place of duty, by an office they hold, or because it is the viewer.
 * @param mustServe whether a place of duty ties only while the person serves there, and a loan does not, as for what is private
 */
export function personInScope(
  scope: Scope,
  alias: string,
  parameters: Parameters,
  { mustServe = false } = {},
): string {
  if (scope.everywhere) return 'TRUE'
  const conditions = [
    inScope(scope, { district: `${alias}.district_code`, person: `${alias}.id` }, parameters),
  ]
  const isPlace = inScope(scope, { constituency: 'v.assembly_constituency_code' }, parameters)
  if (isPlace !== 'FALSE') {
    conditions.push(`EXISTS (SELECT 1 FROM place_of_duty v WHERE v.district_code = ${alias}.district_code
      AND v.person_id = ${alias}.id AND ${isPlace}${mustServe ? ' AND v.is_serving' : ''})`)
  }
  if (!mustServe) conditions.push(isLentInto(scope, alias, parameters))
  const isOffice = isOfficeInScope(scope, 'o.area_code', parameters)
  if (isOffice !== 'FALSE') {
    conditions.push(`EXISTS (SELECT 1 FROM posting o WHERE o.person_id = ${alias}.id AND o.held_to IS NULL
      AND ${isOffice})`)
  }
  return anyOf(conditions)
}

/** A condition that holds for those whom their register lends to a district in scope. */
export function isLentInto(scope: Scope, alias: string, parameters: Parameters): string {
  const isBorrower = borrowerInScope(scope, parameters)
  if (isBorrower === 'FALSE') return 'FALSE'
  return `EXISTS (SELECT 1 FROM loan l WHERE l.district_code = ${alias}.district_code
      AND l.person_id = ${alias}.id AND l.returned_on IS NULL AND ${isBorrower})`
}

const borrowerInScope = ({ states, districts }: Scope, parameters: Parameters) =>
  inScope({ ...nobody, states, districts }, { district: 'l.to_district' }, parameters)

const nobody: Scope = {
  everywhere: false,
  ...{ states: [], constituencies: [], districts: [], offices: [], officeStates: [], people: [] },
}

/** A select of the keys of people in scope who are not in the registers of its states and districts: few against those who are. */
export function guestsInScope(scope: Scope, parameters: Parameters): string {
  return `${servingIn(scope, parameters)}
    UNION
    ${holdingOffices(scope, parameters)}
    UNION
    SELECT l.district_code, l.person_id FROM loan l WHERE l.returned_on IS NULL AND ${borrowerInScope(scope, parameters)}
    UNION
    SELECT split_part(own.id, '-', 1), own.id FROM unnest(${parameters.add(scope.people)}::text[]) AS own(id)`
}

/** Of each AC of a state the keys before and behind those of its registers, which are by far the most: `S25D99` is before `S25E`. */
function servingIn({ states, constituencies, districts }: Scope, parameters: Parameters): string {
  const guestsOf = (condition: string) =>
    `SELECT v.district_code, v.person_id AS id FROM place_of_duty v WHERE v.assembly_constituency_code = a.code AND ${condition}`
  return `SELECT v.* FROM area a CROSS JOIN LATERAL (
        ${guestsOf('v.district_code < a.state_code')} UNION ALL ${guestsOf(`v.district_code > a.state_code || 'E'`)}) AS v
     WHERE a.kind = 'ASSEMBLY_CONSTITUENCY' AND a.state_code = ANY(${parameters.add(states)})
    UNION
    SELECT v.district_code, v.person_id FROM place_of_duty v
     WHERE v.assembly_constituency_code = ANY(${parameters.add(constituencies)}) AND v.district_code <> ALL(${parameters.add(districts)})`
}

function holdingOffices({ offices, officeStates, states }: Scope, parameters: Parameters): string {
  const isGuest = `left(o.person_id, 3) <> ALL(${parameters.add(states)}::text[])`
  const holdersOf = (from: string, condition: string) =>
    `SELECT split_part(o.person_id, '-', 1), o.person_id FROM ${from} WHERE ${condition} AND o.held_to IS NULL AND ${isGuest}`
  const areas = `unnest(${parameters.add(officeStates)}::text[]) AS s(code)`
  return `${holdersOf('posting o', `o.area_code = ANY(${parameters.add(offices)})`)}
    UNION
    ${holdersOf(`${areas} JOIN posting o ON o.area_code BETWEEN s.code AND s.code || 'Z'`, 'TRUE')}`
}
