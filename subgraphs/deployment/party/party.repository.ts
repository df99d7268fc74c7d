import { type PollingParty, Prisma } from '../../../prisma/deployment/generated/client'
import { anyOf, inScope } from '../../common/access/scope'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import type { StationKey } from '../station/station.repository'

/** A party as the viewer may know it. */
export type PartyRow = PollingParty & {
  /** Whether the viewer may not know its station yet; `stationCode` is null then. */
  isSealed: boolean
}

const { stationCode: _masked, ...fields } = Prisma.PollingPartyScalarFieldEnum

export async function findParties(
  database: Database,
  scopes: DeploymentScopes,
  keys: readonly DistrictKey[],
): Promise<PartyRow[]> {
  const parameters = new Parameters()
  const [districts, codes] = toColumns(keys).map((column) => parameters.add(column))
  const { rows } = await database.query<PartyRow>(
    `SELECT ${partyColumns(scopes, parameters)} FROM unnest(${districts}::text[], ${codes}::text[]) AS k(district_code, code)
       JOIN polling_party p USING (district_code, code) WHERE ${partyInScope(scopes, parameters)}`,
    parameters.values,
  )
  return rows
}

/** The parties that poll at these stations, where the viewer may know it. */
export async function findPartiesByStation(
  database: Database,
  scopes: DeploymentScopes,
  stations: readonly StationKey[],
): Promise<PartyRow[]> {
  const parameters = new Parameters()
  const elections = parameters.add(stations.map(({ electionCode }) => electionCode))
  const [districts, codes] = toColumns(stations).map((column) => parameters.add(column))
  const { rows } = await database.query<PartyRow>(
    `SELECT ${partyColumns(scopes, parameters)}
       FROM unnest(${districts}::text[], ${codes}::text[], ${elections}::text[]) AS k(district_code, code, election_code)
       JOIN polling_party p ON p.district_code = k.district_code AND p.station_code = k.code
        AND p.election_code = k.election_code
      WHERE ${partyInScope(scopes, parameters)} AND ${isAllotmentOpen(scopes, 'p', parameters)}`,
    parameters.values,
  )
  return rows
}

/** The select list of a party; a sealed station never leaves the database. */
function partyColumns(scopes: DeploymentScopes, parameters: Parameters): string {
  const isOpen = isAllotmentOpen(scopes, 'p', parameters)
  return `${selectList(fields, 'p')}, CASE WHEN ${isOpen} THEN p.station_code END AS "stationCode", NOT ${isOpen} AS "isSealed"`
}

/** Parties of an AC inside, and the one in which the viewer serves. */
function partyInScope({ duties }: DeploymentScopes, parameters: Parameters): string {
  const inside = inScope(duties, { constituency: 'p.assembly_constituency_code' }, parameters)
  if (duties.people.length === 0) return inside
  const own = `EXISTS (SELECT 1 FROM duty o WHERE o.person_id = ANY(${parameters.add(duties.people)})
    AND o.district_code = p.district_code AND o.party_code = p.code)`
  return anyOf([inside, own])
}
