/** Key of a row whose primary key is led by its district. */
export interface DistrictKey {
  districtCode: string
  code: string
}

/** A string for such a key, for maps and caches. */
export function idOfDistrictKey({ districtCode, code }: DistrictKey): string {
  return `${districtCode}/${code}`
}

/** The keys as the two arrays that `unnest($1::text[], $2::text[]) AS k(district_code, code)` takes. */
export function toColumns(keys: readonly DistrictKey[]): [string[], string[]] {
  return [keys.map(({ districtCode }) => districtCode), keys.map(({ code }) => code)]
}
