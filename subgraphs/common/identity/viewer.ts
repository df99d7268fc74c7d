import { countryCode, isKey, type KeyKind } from '../../../prisma/keys'

/** In what capacity somebody asks, and which key names the area (or the person) that goes with it. */
export const viewerRoles = {
  COMMISSION: { area: 'country', description: 'the Election Commission: the whole country' },
  CEO: { area: 'state', description: 'Chief Electoral Officer of a state' },
  DEO: { area: 'district', description: 'District Election Officer of a district' },
  RO: { area: 'parliamentaryConstituency', description: 'Returning Officer of a PC' },
  ARO: { area: 'assemblyConstituency', description: 'Assistant Returning Officer of an AC' },
  OBSERVER: { area: 'parliamentaryConstituency', description: 'Observer of a PC' },
  TRAINER: { area: 'district', description: 'trainer of a district' },
  STAFF: { area: 'person', description: 'one of the staff: the own person id' },
  DASHBOARD: { area: 'anyArea', description: 'numbers of an area or the country, no people' },
} as const satisfies Record<string, { area: AreaKind; description: string }>

type AreaKind = KeyKind | 'country' | 'anyArea'
export type ViewerRole = keyof typeof viewerRoles

/** One capacity: DEO of `S25D07`, STAFF with the person id `S25D07-0001234`, COMMISSION of `IN`. */
export interface Grant {
  role: ViewerRole
  area: string
}

/** Who asks, as a verified token tells. */
export interface Viewer {
  subject: string
  grants: readonly Grant[]
}

export function isViewerRole(text: string): text is ViewerRole {
  return Object.hasOwn(viewerRoles, text)
}

/** Whether this role can be held for this area: a DEO's is a district, a STAFF's the own person id. */
export function isGrantable(role: ViewerRole, area: string): boolean {
  const kind: AreaKind = viewerRoles[role].area
  if (kind === 'country') return area === countryCode
  if (kind !== 'anyArea') return isKey(kind, area)
  const areas = ['state', 'district', 'parliamentaryConstituency', 'assemblyConstituency'] as const
  return area === countryCode || areas.some((candidate) => isKey(candidate, area))
}
