import { countryCode } from '../../../prisma/keys'
import { Role } from '../../../prisma/personnel/generated/enums'

/**
 * Where somebody stands in the geography: the deepest area known and all it lies in.
 * The AC is where the two lines cross: its district need not hold the whole of its PC, nor its PC the whole district.
 */
export interface Place {
  assemblyConstituency?: string | undefined
  parliamentaryConstituency?: string | undefined
  district?: string | undefined
  state?: string | undefined
  zone?: string | undefined
}

/** An office to be looked up: its holder is a superior. */
export interface Office {
  role: Role
  area: string
}

type Rung = (place: Place) => Office | undefined

const rung =
  (role: Role, areaOf: (place: Place) => string | undefined): Rung =>
  (place) => {
    const area = areaOf(place)
    return area === undefined ? undefined : { role, area }
  }

const aro = rung(Role.ASSISTANT_RETURNING_OFFICER, (place) => place.assemblyConstituency)
const ero = rung(Role.ELECTORAL_REGISTRATION_OFFICER, (place) => place.assemblyConstituency)
const ro = rung(Role.RETURNING_OFFICER, (place) => place.parliamentaryConstituency)
const deo = rung(Role.DISTRICT_ELECTION_OFFICER, (place) => place.district)
const ceo = rung(Role.CHIEF_ELECTORAL_OFFICER, (place) => place.state)
const dec = rung(Role.DEPUTY_ELECTION_COMMISSIONER, (place) => place.zone)
const cec = rung(Role.CHIEF_ELECTION_COMMISSIONER, () => countryCode)

const national = [ceo, dec, cec]

/**
 * Who stands above whom, lowest first. Polling staff answer on the electoral line (ARO, RO) and on the administrative
 * one (DEO); the roll's officers only on the latter. RO and DEO stand on one step: each is appointed by the Commission
 * (s.21 RPA 1951; s.13AA RPA 1950) and answers to the CEO, so neither is above the other.
 */
const linesAbove = {
  pollingStaff: [aro, ro, deo, ...national],
  boothLevelOfficer: [ero, deo, ...national],
  registered: [deo, ...national],
  [Role.ASSISTANT_RETURNING_OFFICER]: [ro, deo, ...national],
  [Role.ELECTORAL_REGISTRATION_OFFICER]: [deo, ...national],
  [Role.RETURNING_OFFICER]: national,
  [Role.DISTRICT_ELECTION_OFFICER]: national,
  [Role.CHIEF_ELECTORAL_OFFICER]: [dec, cec],
  [Role.DEPUTY_ELECTION_COMMISSIONER]: [cec],
  [Role.ELECTION_COMMISSIONER]: [],
  [Role.CHIEF_ELECTION_COMMISSIONER]: [],
} as const satisfies Record<string, readonly Rung[]>

export type Standing = keyof typeof linesAbove

/** The offices above somebody of this standing at this place, lowest first. Areas not known leave their rung out. */
export function officesAbove(standing: Standing, place: Place): Office[] {
  return linesAbove[standing].map((rungOf: Rung) => rungOf(place)).filter((office) => office !== undefined)
}

const ladder: readonly Role[] = [
  Role.ELECTORAL_REGISTRATION_OFFICER,
  Role.ASSISTANT_RETURNING_OFFICER,
  Role.RETURNING_OFFICER,
  Role.DISTRICT_ELECTION_OFFICER,
  Role.CHIEF_ELECTORAL_OFFICER,
  Role.DEPUTY_ELECTION_COMMISSIONER,
  Role.ELECTION_COMMISSIONER,
  Role.CHIEF_ELECTION_COMMISSIONER,
]

/**
 * One chain out of the chains of all that somebody is: each office once, lowest first, and nobody above themselves.
 * @param own the offices the person holds
 */
export function mergeChains(chains: readonly (readonly Office[])[], own: readonly Office[]): Office[] {
  const offices = new Map(chains.flat().map((office) => [idOf(office), office]))
  for (const office of own) offices.delete(idOf(office))
  return [...offices.values()].sort(
    (a, b) => ladder.indexOf(a.role) - ladder.indexOf(b.role) || a.area.localeCompare(b.area),
  )
}

function idOf({ role, area }: Office): string {
  return `${role}:${area}`
}
