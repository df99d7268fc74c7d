import { Role } from '../../../prisma/personnel/generated/enums'
import type { Grant } from '../../common/identity/viewer'
import type { Place } from './chain-of-command.rules'

/** The kind of area that an office is of. */
export const areaKindOfRole = {
  [Role.CHIEF_ELECTION_COMMISSIONER]: 'COUNTRY',
  [Role.ELECTION_COMMISSIONER]: 'COUNTRY',
  [Role.DEPUTY_ELECTION_COMMISSIONER]: 'ZONE',
  [Role.CHIEF_ELECTORAL_OFFICER]: 'STATE',
  [Role.DISTRICT_ELECTION_OFFICER]: 'DISTRICT',
  [Role.RETURNING_OFFICER]: 'PARLIAMENTARY_CONSTITUENCY',
  [Role.ASSISTANT_RETURNING_OFFICER]: 'ASSEMBLY_CONSTITUENCY',
  [Role.ELECTORAL_REGISTRATION_OFFICER]: 'ASSEMBLY_CONSTITUENCY',
} as const satisfies Record<Role, string>

/** Offices with several holders; all others have one seat. Two Election Commissioners since 1993. */
const seats: Partial<Record<Role, number>> = { [Role.ELECTION_COMMISSIONER]: 2 }

export const seatsOf = (role: Role): number => seats[role] ?? 1

type Appointer = 'COMMISSION' | 'CEO' | 'DEO'

/** Who besides the Commission enters who holds an office. */
const others: Readonly<Record<string, readonly Appointer[] | undefined>> = {
  [Role.DISTRICT_ELECTION_OFFICER]: ['CEO'],
  [Role.RETURNING_OFFICER]: ['CEO'],
  [Role.ASSISTANT_RETURNING_OFFICER]: ['CEO', 'DEO'],
  [Role.ELECTORAL_REGISTRATION_OFFICER]: ['CEO', 'DEO'],
}

/** Who enters who holds an office of this role, each in their area. */
export function appointersOf(role: string): readonly Appointer[] {
  return ['COMMISSION', ...(others[role] ?? [])]
}

/**
 * Who records who holds an office. Appointments are the Commission's (ss. 13A, 13AA, 13B RPA 1950; ss. 21, 22 RPA 1951); what it
 * notifies, the CEO enters in the state and the DEO in the district.
 */
export const postingPower = {
  rule: 'POSTING_POWER',
  source: 'ss. 13A, 13AA, 13B RPA 1950; ss. 21, 22 RPA 1951',
  requirement:
    'the Commission enters every office, a CEO those of DEOs, ROs, AROs and EROs in the state, a DEO those of AROs and EROs in the district',
  isMet: (grants: readonly Grant[], role: Role, place: Place): boolean => {
    const isInArea: Record<Appointer, (area: string) => boolean> = {
      COMMISSION: () => true,
      CEO: (area) => area === place.state,
      DEO: (area) => area === place.district,
    }
    return appointersOf(role).some((appointer) =>
      grants.some((grant) => grant.role === appointer && isInArea[appointer](grant.area)),
    )
  },
}
