/** Key of a row whose primary key is led by its district. */
export interface DistrictKey {
  districtCode: string
  code: string
}

/** A string for such a key, for maps and caches. */
export function idOfDistrictKey({ districtCode, code }: DistrictKey): string {
  return `${districtCode}/${code}`
}

/** The keys as the two arrays that `unnest($1::text[], $2::text[]) AS k(district_code, …)` takes. */
export function toColumns(keys: readonly DistrictKey[]): [string[], string[]] {
  return [keys.map(({ districtCode }) => districtCode), keys.map(({ code }) => code)]
}

/** The key of a row whose code begins with its district's: `S25D07-0001234`, `S25D07-O0012`. */
export function toDistrictKey(code: string): DistrictKey {
  const [districtCode = ''] = code.split('-', 1)
  return { districtCode, code }
}
