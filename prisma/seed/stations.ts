import { election } from '../reference/election'
import type { Constituency } from './areas'
import type { CopyTable } from './copy-table'
import type { Random } from './random'
import { forState, settings } from './settings'

export type StationKind = 'GENERAL' | 'WOMEN_MANAGED' | 'PWD_MANAGED'

export interface Station {
  code: string
  number: number
  auxiliary: string
  electors: number
  kind: StationKind
  isCritical: boolean
  sectorNumber: number
}

/** How many stations an AC has at a scale: one at least. */
export function stationCount(
  { pollingStationsEstimate }: Pick<Constituency, 'pollingStationsEstimate'>,
  scale: number,
): number {
  return Math.max(1, Math.round(pollingStationsEstimate * scale))
}

/** The stations of an AC, in the order of their numbers. */
export function drawStations(
  random: Random,
  constituency: Constituency,
  count: number,
  pwdStation: boolean,
): Station[] {
  const women = womenManagedCount(random, constituency, count)
  const averageElectors = constituency.electorsEstimate / constituency.pollingStationsEstimate
  const stations: Station[] = []
  let number = 0
  for (let position = 0; position < count; position++) {
    const previous = stations[position - 1]
    const isAuxiliary = previous?.auxiliary === '' && random.chance(settings.auxiliaryShare)
    if (!isAuxiliary) number++
    const auxiliary = isAuxiliary ? 'A' : ''
    stations.push({
      code: `${constituency.code}-PS${String(number).padStart(3, '0')}${auxiliary}`,
      number,
      auxiliary,
      electors: Math.round(averageElectors * (random.chance(0.03) ? 1.75 : 0.55 + random.below(90) / 100)),
      kind: position < women ? 'WOMEN_MANAGED' : position === women && pwdStation ? 'PWD_MANAGED' : 'GENERAL',
      isCritical: random.chance(settings.criticalShare),
      sectorNumber: Math.floor(position / settings.stationsPerSector) + 1,
    })
  }
  return stations
}

function womenManagedCount(random: Random, { stateCode }: Constituency, count: number): number {
  if (count < 2) return random.chance(settings.womenManagedAloneShare) ? 1 : 0
  return Math.min(forState(settings.womenManaged, stateCode), Math.ceil(count / 4))
}

export function sectorCode(constituency: Constituency, number: number): string {
  return `${election.code}-${constituency.code}-SEC${String(number).padStart(2, '0')}`
}

const schools: Record<string, readonly string[]> = {
  S01: ['Mandal Parishad Primary School', 'Zilla Parishad High School'],
  S29: ['Mandal Parishad Primary School', 'Zilla Parishad High School'],
  S10: ['Government Lower Primary School', 'Government Higher Primary School'],
  S11: ['Government Lower Primary School', 'Government Upper Primary School'],
  S13: ['Zilla Parishad Primary School', 'Zilla Parishad High School'],
  S22: ['Panchayat Union Primary School', 'Panchayat Union Middle School'],
  S25: ['Free Primary School', 'Sishu Siksha Kendra'],
  S05: ['Government Primary School', 'Government High School'],
}
const otherSchools = [
  'Government Primary School',
  'Government Upper Primary School',
  'Government High School',
]
const halls = [
  'Panchayat Bhawan',
  'Community Hall',
  'Anganwadi Centre',
  'Government Primary School',
  'Government Primary School',
]

/** Building, place and room, as a list of polling stations names them. Synthetic. */
export function stationName(
  random: Random,
  constituency: Constituency,
  { number, auxiliary }: Station,
): string {
  const building = random.chance(0.7)
    ? random.pick(schools[constituency.stateCode] ?? otherSchools)
    : random.pick(halls)
  const room = auxiliary === '' ? random.between(1, 2) : 3
  return `${building}, ${constituency.name} Part ${number}, Room ${room}`
}

export function writeStation(
  table: CopyTable,
  random: Random,
  constituency: Constituency,
  station: Station,
): void {
  table.add([
    constituency.districtCode,
    election.code,
    station.code,
    constituency.code,
    station.number,
    station.auxiliary,
    stationName(random, constituency, station),
    station.electors,
    station.kind,
    station.isCritical,
    sectorCode(constituency, station.sectorNumber),
  ])
}
