import { anyOf, inScope, type Scope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'

/**
 * A condition that holds for the people of a table's alias in scope: by the district of their register, by a place of duty, by an office
 * they hold, or because it is the viewer.
 * @param mustServe whether a place of duty ties only while the person serves there, as for what is private
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
  if (scope.constituencies.length > 0) {
    conditions.push(`EXISTS (SELECT 1 FROM place_of_duty v WHERE v.district_code = ${alias}.district_code
      AND v.person_id = ${alias}.id AND v.assembly_constituency_code = ANY(${parameters.add(scope.constituencies)})${mustServe ? ' AND v.is_serving' : ''})`)
  }
  if (scope.offices.length > 0) {
    conditions.push(`EXISTS (SELECT 1 FROM posting o WHERE o.person_id = ${alias}.id AND o.held_to IS NULL
      AND o.area_code = ANY(${parameters.add(scope.offices)}))`)
  }
  return anyOf(conditions)
}

/** A select of the keys of people in scope who are not in the registers of its districts: few against those who are. */
export function guestsInScope(scope: Scope, parameters: Parameters): string {
  const atHome = parameters.add(scope.districts)
  return `
    SELECT v.district_code, v.person_id AS id FROM place_of_duty v
     WHERE v.assembly_constituency_code = ANY(${parameters.add(scope.constituencies)}) AND v.district_code <> ALL(${atHome})
    UNION
    SELECT split_part(o.person_id, '-', 1), o.person_id FROM posting o
     WHERE o.area_code = ANY(${parameters.add(scope.offices)}) AND o.held_to IS NULL
    UNION
    SELECT split_part(own.id, '-', 1), own.id FROM unnest(${parameters.add(scope.people)}::text[]) AS own(id)`
}
