import { readCsv } from './csv'

export type Reservation = 'GEN' | 'SC' | 'ST'

export interface State {
  code: string
  abbreviation: string
  name: string
  kind: 'STATE' | 'UNION_TERRITORY'
  pollingStations2024: number
  pollingStationsBasis: 'OFFICIAL' | 'ESTIMATE'
}

export interface District {
  code: string
  stateCode: string
  name: string
}

export interface ParliamentaryConstituency {
  /** `S25-PC12` */
  code: string
  stateCode: string
  number: number
  name: string
  reservation: Reservation
  phase: number
  /** `2024-05-13`; null where the seat was won unopposed and no poll was held. */
  pollDate: string | null
  electors: number | null
}

export interface AssemblyConstituency {
  /** `S25-AC123` */
  code: string
  stateCode: string
  districtCode: string
  parliamentaryConstituencyCode: string
  number: number
  name: string
  reservation: Reservation
  electorsEstimate: number
  pollingStationsEstimate: number
}

/** The country's electoral geography at the Lok Sabha election of 2024, each list in the order of its codes. */
export interface Geography {
  states: readonly State[]
  districts: readonly District[]
  parliamentaryConstituencies: readonly ParliamentaryConstituency[]
  assemblyConstituencies: readonly AssemblyConstituency[]
}

/** Reads the reference tables that lie beside this file. */
export async function readGeography(): Promise<Geography> {
  const [states, districts, parliamentaryConstituencies, assemblyConstituencies] = await Promise.all([
    readCsv('states.csv', toState),
    readCsv('districts.csv', toDistrict),
    readCsv('parliamentary_constituencies.csv', toParliamentaryConstituency),
    readCsv('assembly_constituencies.csv', toAssemblyConstituency),
  ])
  return { states, districts, parliamentaryConstituencies, assemblyConstituencies }
}

type Field = (name: string) => string

function toState(field: Field): State {
  return {
    code: field('code'),
    abbreviation: field('abbreviation'),
    name: field('name'),
    kind: field('kind') === 'STATE' ? 'STATE' : 'UNION_TERRITORY',
    pollingStations2024: Number(field('polling_stations_2024')),
    pollingStationsBasis: field('polling_stations_basis') === 'official' ? 'OFFICIAL' : 'ESTIMATE',
  }
}

function toDistrict(field: Field): District {
  return { code: field('code'), stateCode: field('state_code'), name: field('name') }
}

function toParliamentaryConstituency(field: Field): ParliamentaryConstituency {
  const electors = field('electors_2024')
  return {
    code: `${field('state_code')}-PC${field('number')}`,
    stateCode: field('state_code'),
    number: Number(field('number')),
    name: field('name'),
    reservation: toReservation(field('reservation')),
    phase: Number(field('phase_2024')),
    pollDate: field('poll_date_2024') || null,
    electors: electors === '' ? null : Number(electors),
  }
}

function toAssemblyConstituency(field: Field): AssemblyConstituency {
  const stateCode = field('state_code')
  return {
    code: `${stateCode}-AC${field('number')}`,
    stateCode,
    districtCode: field('district_code'),
    parliamentaryConstituencyCode: `${stateCode}-PC${field('parliamentary_constituency_number')}`,
    number: Number(field('number')),
    name: field('name'),
    reservation: toReservation(field('reservation')),
    electorsEstimate: Number(field('electors_2024_estimate')),
    pollingStationsEstimate: Number(field('polling_stations_2024_estimate')),
  }
}

function toReservation(text: string): Reservation {
  return text === 'SC' || text === 'ST' ? text : 'GEN'
}
