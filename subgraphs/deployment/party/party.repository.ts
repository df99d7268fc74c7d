import { type PollingParty, Prisma } from '../../../prisma/deployment/generated/client'
import { anyOf, inScope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { columnsOf, selectByDistrictKeys, type Table } from '../../common/select'
import { Parameters, queryKept } from '../../common/sql'
import { isServing } from '../duty/duty.scope'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen, sealedStation } from '../seal/seal.scope'
import { electionKeys, type StationKey } from '../station/station-key'

/** A party as the viewer may know it. */
export type PartyRow = PollingParty & {
  /** Whether the viewer may not know its station yet; `stationCode` is null then. */
  isSealed: boolean
}

const { stationCode: _masked, ...fields } = Prisma.PollingPartyScalarFieldEnum
const parties = (scopes: DeploymentScopes): Table => ({
  name: 'polling_party',
  fields,
  computed: (parameters) => sealedStation(scopes, 't', parameters),
})

/** Parties of which a statement finds no others than those whose station may be known. */
const openParties: Table = {
  name: 'polling_party',
  fields: Prisma.PollingPartyScalarFieldEnum,
  computed: () => 'FALSE AS "isSealed"',
}

export function findParties(
  database: Database,
  scopes: DeploymentScopes,
  keys: readonly DistrictKey[],
): Promise<PartyRow[]> {
  const where = (parameters: Parameters) => partyInScope(scopes, parameters)
  return selectByDistrictKeys(database, parties(scopes), { column: 'code', where }, keys)
}

/** The parties that poll at these stations, where the viewer may know it. */
export async function findPartiesByStation(
  database: Database,
  scopes: DeploymentScopes,
  stations: readonly StationKey[],
): Promise<PartyRow[]> {
  const parameters = new Parameters()
  const { rows } = await queryKept<PartyRow>(
    database,
    `SELECT ${columnsOf(openParties, parameters)} FROM ${electionKeys(stations, parameters)}
       JOIN polling_party t ON t.district_code = k.district_code AND t.station_code = k.code
        AND t.election_code = k.election_code
      WHERE ${partyInScope(scopes, parameters)} AND ${isAllotmentOpen(scopes, 't', parameters)}`,
    parameters,
  )
  return rows
}

/** The parties that poll at the stations of these sectors, where the viewer may know it, in the order of the stations. */
export async function findPartiesBySector(
  database: Database,
  scopes: DeploymentScopes,
  sectors: readonly DistrictKey[],
): Promise<(PartyRow & { sectorCode: string })[]> {
  const parameters = new Parameters()
  const [districts, codes] = toColumns(sectors).map((column) => parameters.add(column))
  const { rows } = await database.query<PartyRow & { sectorCode: string }>(
    `SELECT ${columnsOf(openParties, parameters)}, s.sector_code AS "sectorCode"
       FROM unnest(${districts}::text[], ${codes}::text[]) AS k(district_code, code)
       JOIN polling_station s ON s.district_code = k.district_code AND s.sector_code = k.code
       JOIN polling_party t ON t.district_code = s.district_code AND t.station_code = s.code AND t.election_code = s.election_code
      WHERE ${partyInScope(scopes, parameters)} AND ${isAllotmentOpen(scopes, 't', parameters)}
      ORDER BY s.number, s.auxiliary`,
    parameters.values,
  )
  return rows
}

/** Parties `t` of an AC inside, and the one in which the viewer serves. */
function partyInScope({ duties }: DeploymentScopes, parameters: Parameters): string {
  const inside = inScope(duties, { constituency: 't.assembly_constituency_code' }, parameters)
  if (duties.people.length === 0) return inside
  const own = `EXISTS (SELECT 1 FROM duty o WHERE o.person_id = ANY(${parameters.add(duties.people)})
    AND o.district_code = t.district_code AND o.party_code = t.code AND ${isServing('o')})`
  return anyOf([inside, own])
}
