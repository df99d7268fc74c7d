import { type DistrictKey, idOfDistrictKey, toColumns } from '../../common/district-key'
import type { Parameters } from '../../common/sql'

/** A station as one election lists it. */
export interface StationKey extends DistrictKey {
  electionCode: string
}

export function idOfStationKey({ electionCode, ...key }: StationKey): string {
  return `${electionCode}/${idOfDistrictKey(key)}`
}

/** The keys as a table `k(district_code, code, election_code)`. */
export function electionKeys(keys: readonly StationKey[], parameters: Parameters): string {
  const columns = [...toColumns(keys), keys.map(({ electionCode }) => electionCode)]
  const arrays = columns.map((column) => `${parameters.add(column)}::text[]`)
  return `unnest(${arrays.join(', ')}) AS k(district_code, code, election_code)`
}
