import { toCourseBits } from '../../../prisma/course-bits'
import { StationKind } from '../../../prisma/deployment/generated/enums'
import { inScope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import type { RosterFilter } from './roster.input'

/** What a party, a station or a sector is asked for by: of a person who is lent, it is not the lending district's to know. */
const ties = { constituency: 'd.assembly_constituency_code', person: 'd.person_id' }

/** A filter, and the numbers of the courses that its training means. */
interface Facts {
  filter: RosterFilter
  courses: readonly number[]
}

/** Conditions on the post and the status of a duty `d`. */
export function postConditions({ post, status }: RosterFilter, parameters: Parameters): string[] {
  return [
    post && `d.post = ANY(${parameters.add(post)}::post[])`,
    status && `d.status = ANY(${parameters.add(status)}::duty_status[])`,
  ].filter((condition) => typeof condition === 'string')
}

/** Conditions on what others know of the person of a duty `d`. */
export function factConditions({ filter, courses }: Facts, parameters: Parameters): string[] {
  const { gender, payLevel, training } = filter
  return [
    training && isTrained({ filter, courses }, parameters),
    gender && `d.person_gender = ANY(${parameters.add(gender)}::gender[])`,
    typeof payLevel?.from === 'number' && `d.person_pay_level >= ${parameters.add(payLevel.from)}::int`,
    typeof payLevel?.to === 'number' && `d.person_pay_level <= ${parameters.add(payLevel.to)}::int`,
    payLevel && 'd.person_pay_level IS NOT NULL',
  ].filter((condition) => typeof condition === 'string')
}

/** A condition on the courses that the person of a duty `d` has done; holds for all where none is asked for. */
export function isTrained({ filter, courses }: Facts, parameters: Parameters): string {
  if (!filter.training) return 'TRUE'
  // Of `> 0` and of its opposite the planner expects a third of all. Of `<> 0` it expects all and of its opposite hardly any,
  // for which it reads whole states in place of walking an index in order.
  const hasDone = `(d.courses_done & ${parameters.add(toCourseBits(courses))}::bigint) > 0`
  return filter.training.isDone ? `(${hasDone})` : `NOT (${hasDone})`
}

/**
 * Conditions on where a duty `d` is: in a party, a sector, a station or a kind of station of its AC, where the viewer may know it.
 * @param stationOf the code of its station
 */
export function placeConditions(
  filter: RosterFilter,
  scopes: DeploymentScopes,
  parameters: Parameters,
  stationOf: string,
): string[] {
  const { party, pollingStation, sector, stationKind } = filter
  // OFFSET 0 has each duty looked at as the list reaches it, in place of all stations and duties being joined for a page.
  const isAt = (stations: string) =>
    `(coalesce(d.party_code, d.station_code) IS NOT NULL AND ${mayKnow(scopes, parameters)} AND EXISTS (SELECT 1 FROM polling_station s WHERE s.district_code = d.district_code
      AND s.election_code = d.election_code AND s.assembly_constituency_code = d.assembly_constituency_code
      AND s.code = ${stationOf} AND ${stations} OFFSET 0))`
  const isOfSector = (code: string) => {
    const place = parameters.add(code)
    const isOfficer = `(d.sector_code = ${place} AND ${inScope(scopes.sectors, ties, parameters)})`
    return `(${isOfficer} OR ${isAt(`s.sector_code = ${place}`)})`
  }
  return [
    party && `(d.party_code = ${parameters.add(party)} AND ${inScope(scopes.duties, ties, parameters)})`,
    pollingStation && isAt(`s.code = ${parameters.add(pollingStation)}`),
    sector && isOfSector(sector),
    stationKind && isAt(`s.kind = ANY(${parameters.add(stationKind)}::station_kind[])`),
  ].filter((condition) => typeof condition === 'string')
}

/** The code of the station of a duty `d`: its party's where it has one, else its own. */
export const stationOf = `CASE WHEN d.party_code IS NULL THEN d.station_code ELSE (SELECT p.station_code FROM polling_party p
    WHERE p.district_code = d.district_code AND p.code = d.party_code) END`

/** A condition that holds where the viewer may know at which station a duty `d` is. */
export function mayKnow(scopes: DeploymentScopes, parameters: Parameters): string {
  return `(${inScope(scopes.allotment, ties, parameters)} AND ${isAllotmentOpen(scopes, 'd', parameters)})`
}

/** A condition that holds for a duty `d` at no station of its AC that there is. */
export const isAtNoStation = `NOT EXISTS (SELECT 1 FROM polling_station s WHERE s.district_code = d.district_code
  AND s.election_code = d.election_code AND s.assembly_constituency_code = d.assembly_constituency_code AND s.code = ${stationOf})`

/** Whether stations of the kind are asked for that nearly all are. */
export const isOfGeneralKind = ({ stationKind }: RosterFilter) =>
  stationKind?.includes(StationKind.GENERAL) ?? false

/** How the code of a reserve party ends; as the two indexes below have it. */
const reserveParty = `'-R[0-9]+$'`

/**
 * A condition on a duty `d` in reserve that is of no reserve party, and may be at a station. An index holds these; as a number, since of that the
 * planner expects hardly any: it takes the parts for true of nearly all in reserve, and reads these by another.
 */
export const isReserveOfNoReserveParty = `CASE WHEN d.status = 'RESERVE' THEN (coalesce(d.party_code, d.station_code) !~ ${reserveParty})::int END = 1`

/** A condition on a reserve party `p` that is at a station, though none should be; an index holds these. */
export const isReservePartyAtStation = `p.code ~ ${reserveParty} AND p.station_code IS NOT NULL`

/**
 * A condition on a station `s` where only kinds are asked for of which an AC has one or two stations, and no other place;
 * else undefined. An index holds the stations that are not general.
 */
export function specialKind(filter: RosterFilter, parameters: Parameters): string | undefined {
  const { party, pollingStation, sector, stationKind } = filter
  if (party || pollingStation || sector || !stationKind || isOfGeneralKind(filter)) return undefined
  return `s.kind = ANY(${parameters.add(stationKind)}::station_kind[]) AND s.kind <> 'GENERAL'`
}
