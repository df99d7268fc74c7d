/**
 * The natural keys of the field, and what can be told from a key alone.
 * From every key the state can be told; from a person's, a duty's and a session's also the district.
 */
export const keyPatterns = {
  state: { pattern: /^[SU]\d{2}$/, example: 'S25' },
  district: { pattern: /^[SU]\d{2}D\d{2}$/, example: 'S25D07' },
  parliamentaryConstituency: { pattern: /^[SU]\d{2}-PC[1-9]\d{0,2}$/, example: 'S25-PC12' },
  assemblyConstituency: { pattern: /^[SU]\d{2}-AC[1-9]\d{0,2}$/, example: 'S25-AC123' },
  pollingStation: { pattern: /^[SU]\d{2}-AC[1-9]\d{0,2}-PS\d{3,4}[A-Z]?$/, example: 'S25-AC123-PS045' },
  sector: { pattern: /^[A-Z0-9]+-[SU]\d{2}-AC[1-9]\d{0,2}-SEC\d{2,3}$/, example: 'GE2024-S25-AC123-SEC04' },
  party: { pattern: /^[A-Z0-9]+-[SU]\d{2}-AC[1-9]\d{0,2}-[PR]\d{3,4}$/, example: 'GE2024-S25-AC123-P045' },
  person: { pattern: /^([SU]\d{2}D\d{2}|ECI)-\d{7}$/, example: 'S25D07-0001234' },
  duty: { pattern: /^[A-Z]{2,4}\d{4}-[SU]\d{2}D\d{2}-\d{7}$/, example: 'GE2024-S25D07-0000123' },
  exemption: { pattern: /^[A-Z]{2,4}\d{4}-[SU]\d{2}D\d{2}-X\d{4,18}$/, example: 'GE2024-S25D07-X0012' },
  session: { pattern: /^[A-Z]{2,4}\d{4}-[SU]\d{2}D\d{2}-T\d{4,7}$/, example: 'GE2024-S25D07-T00012' },
  election: { pattern: /^[A-Z]{2,4}\d{4}$/, example: 'GE2024' },
} as const

export type KeyKind = keyof typeof keyPatterns

/** Whether a string has the form of a key of this kind; says nothing about whether the thing exists. */
export function isKey(kind: KeyKind, value: string): boolean {
  return keyPatterns[kind].pattern.test(value)
}

/** Kinds of area that rosters and summaries are drawn by. Names are those of the GraphQL enum `Area`. */
export const Area = {
  STATE: 'STATE',
  DISTRICT: 'DISTRICT',
  PARLIAMENTARY_CONSTITUENCY: 'PARLIAMENTARY_CONSTITUENCY',
  ASSEMBLY_CONSTITUENCY: 'ASSEMBLY_CONSTITUENCY',
} as const

export type Area = (typeof Area)[keyof typeof Area]

/** The code of the country as an area. */
export const countryCode = 'IN'

/** The kind of area a code names, or undefined where it has no such form. */
export function areaOf(code: string): Area | undefined {
  if (isKey('assemblyConstituency', code)) return Area.ASSEMBLY_CONSTITUENCY
  if (isKey('parliamentaryConstituency', code)) return Area.PARLIAMENTARY_CONSTITUENCY
  if (isKey('district', code)) return Area.DISTRICT
  if (isKey('state', code)) return Area.STATE
  return undefined
}

/** `S25` of `S25`, `S25D07`, `S25-PC12`, `S25-AC123` and every key that begins so. */
export function stateOf(code: string): string {
  return code.slice(0, 3)
}

/** `S25-AC123` of `S25-AC123-PS045`. */
export function constituencyOfStation(code: string): string {
  return code.split('-', 2).join('-')
}

/** `S25-AC123` of a sector's or a party's key, `GE2024-S25-AC123-SEC04`. */
export function constituencyOfPart(code: string): string {
  return code.split('-').slice(1, 3).join('-')
}

/** `S25D07` of a duty's, an exemption's or a session's key, `GE2024-S25D07-0000123`. */
export function districtOfPart(code: string): string {
  return code.split('-')[1] ?? ''
}
