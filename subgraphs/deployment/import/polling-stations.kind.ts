// Over 150 lines because it is a table: a column of a list of polling stations a row.

import { stateOf } from '../../../prisma/keys'
import { choice, text, whole, yesOrNo } from '../../common/import/cell.rules'
import { type Column, type Fault, type ImportKind, type Row, textOf, toFault } from '../../common/import/kind'
import { unknownConstituency } from './constituency.rules'
import { readElections } from './elections.repository'
import { NewStations } from './new-stations'
import { mergeStations, stationColumns, tellUnlisted } from './polling-stations.repository'
import { readAuxiliary, readStationNumber, stationCode, stationNameOf } from './station-number.rules'

const columns: readonly Column[] = [
  {
    name: 'assembly_constituency',
    type: 'text',
    isRequired: true,
    standIn: 'assemblyConstituency',
    description: 'AC: number in the state, name or code',
    example: 'S05-AC1',
    synonyms: [
      'ac no',
      'assembly constituency no',
      'ac no and name',
      'ac',
      'ac code',
      'assembly constituency no and name',
      'vidhan sabha',
      'assembly segment',
      'ac name',
      'assembly constituency name',
      'constituency',
      'lac no',
      'lac',
    ],
    rule: text(80),
  },
  {
    name: 'state',
    type: 'text',
    standIn: 'state',
    description: 'state, for ACs told by number or name',
    example: '',
    synonyms: ['state code', 'state name', 'st code'],
    rule: text(60),
  },
  {
    name: 'district',
    type: 'text',
    standIn: 'district',
    description: 'district, for ACs told by number or name',
    example: '',
    synonyms: ['district name', 'district code', 'name of district'],
    rule: text(80),
  },
  {
    name: 'number',
    type: 'text',
    isRequired: true,
    description: 'number of the station, with the letter of an auxiliary',
    example: '45A',
    synonyms: [
      'ps no',
      'polling station no',
      'polling station number',
      'part no',
      'booth no',
      'polling booth no',
      'ps number',
      'no of polling station',
      'part number',
      'ps code',
      'polling station code',
      'stn no',
      'ps id',
      'sl no of polling station',
      'ps sl no',
      'sl no',
      's no',
      'sr no',
    ],
    rule: {
      rule: 'STATION_NUMBER',
      expected: 'a number such as 45, 045, 45A, 45 (A) or Aux 45',
      read: (cell) => (readStationNumber(cell) ? cell : undefined),
    },
  },
  {
    name: 'auxiliary',
    type: 'text',
    description: 'letter of an auxiliary station, or Y, where it is not in the number',
    example: '',
    synonyms: [
      'aux',
      'auxiliary station',
      'aux ps',
      'whether auxiliary',
      'main/auxiliary',
      'ps type',
      'auxiliary letter',
    ],
    rule: { rule: 'AUXILIARY', expected: 'a letter, Y or N', read: readAuxiliary },
  },
  {
    name: 'name',
    type: 'text',
    description: 'name of the station',
    example: 'Government Primary School, Room 1',
    synonyms: [
      'polling station name',
      'ps name',
      'name of polling station',
      'booth name',
      'polling booth name',
      'name and address of polling station',
      'polling station',
      'ps name english',
      'polling station name and address',
      'part name',
      'ps name en',
    ],
    rule: text(300),
  },
  {
    name: 'building',
    type: 'text',
    description: 'building in which it lies',
    example: '',
    synonyms: [
      'name of building',
      'building in which it will be located',
      'building name',
      'polling station building',
      'building in which located',
      'ps building name',
      'ps location',
      'polling station location',
      'location name',
      'location',
      'ps address',
      'polling station address',
      'address',
      'building in which polling station is located',
      'polling station location name',
      'locn name',
      'loc name',
    ],
    rule: text(300),
  },
  {
    name: 'locality',
    type: 'text',
    description: 'village, ward or locality',
    example: 'Mandrem',
    synonyms: [
      'locality of polling station',
      'village',
      'place',
      'village/ward',
      'area',
      'town/village',
      'village name',
      'name of village',
    ],
    rule: text(200),
  },
  electors('electors_male', 'men on its part of the roll', [
    'male',
    'male electors',
    'male voters',
    'men',
    'electors male',
    'voters male',
    'm',
    'no of male voters',
    'total male',
  ]),
  electors('electors_female', 'women on its part of the roll', [
    'female',
    'female electors',
    'female voters',
    'women',
    'electors female',
    'voters female',
    'f',
    'no of female voters',
    'total female',
  ]),
  electors('electors_third', 'electors of the third gender on its part of the roll', [
    'third gender',
    'tg',
    'transgender',
    'other',
    'others',
    'third',
    'third gender electors',
    'electors third gender',
    'voters third gender',
    'other electors',
    't',
  ]),
  electors('electors', 'all electors on its part of the roll', [
    'total electors',
    'total',
    'total voters',
    'electors total',
    'no of electors',
    'voters',
    'no of voters',
    'total no of electors',
    'electorate',
    'voters total',
    'total number of voters',
  ]),
  {
    name: 'kind',
    type: 'text',
    description: 'by whom it is managed',
    example: 'GENERAL',
    synonyms: ['station kind', 'managed by', 'special ps', 'type of polling station'],
    rule: choice('STATION_KIND', {
      GENERAL: ['Normal', 'Regular', 'G'],
      WOMEN_MANAGED: ['Women', 'All women', 'Pink', 'W', 'Sakhi', 'Women managed'],
      PWD_MANAGED: ['PwD', 'Divyang', 'PwD managed'],
    }),
  },
  {
    name: 'is_critical',
    type: 'boolean',
    description: 'is a critical station',
    example: 'N',
    synonyms: ['critical', 'whether critical', 'critical ps', 'sensitive', 'critical/non-critical'],
    rule: yesOrNo,
  },
  {
    name: 'sector',
    type: 'smallint',
    description: "number of the station's sector in its AC",
    example: '',
    synonyms: ['sector no', 'zone no', 'sector number', 'zonal no'],
    rule: whole(1, 999),
  },
  {
    name: 'election',
    type: 'text',
    standIn: 'election',
    description: 'election whose list it is; the only one where there is one',
    example: 'GE2024',
    synonyms: ['election code'],
    rule: text(20),
  },
]

function electors(name: string, description: string, synonyms: readonly string[]): Column {
  return { name, type: 'integer', description, example: '', synonyms, rule: whole(0, 20_000) }
}

/** The polling stations of ACs as an election lists them. */
export const pollingStationsKind: ImportKind = {
  name: 'polling-stations',
  description: 'polling stations of an election; stations that a list does not name stay',
  database: 'deployment',
  roles: ['COMMISSION', 'CEO', 'DEO'],
  columns,
  unstaged: columns.map(({ name }) => name).filter((name) => name !== 'sector'),
  derived: {
    // What the list says nothing of: of a new station what stands below, of one that is there what is known stays.
    ...{ tells_electors: 'boolean', tells_kind: 'boolean', tells_critical: 'boolean' },
    // As the table has them, and in the order of `stationColumns`.
    ...{ district_code: 'text', election_code: 'text', code: 'text', constituency_code: 'text' },
    ...{ station_number: 'smallint', auxiliary: 'text', full_name: 'text', all_electors: 'integer' },
    ...{ kind: 'text', is_critical: 'boolean', sector_code: 'text' },
  },
  async begin(client, { areas, standIns, words }) {
    const elections = await readElections(client)
    const listed = new Map<string, number>()
    const list = (key: string, stations: number) => listed.set(key, (listed.get(key) ?? 0) + stations)
    return {
      direct: {
        ...{ table: 'polling_station', columns: stationColumns },
        begin: () => new NewStations(list),
      },
      complete(row) {
        const district = areas.district(textOf(row.district), standIns.state)
        const state =
          areas.state(textOf(row.state)) ?? (district === undefined ? standIns.state : stateOf(district))
        const constituency = areas.assemblyConstituency(textOf(row.assembly_constituency), state)
        const area = constituency === undefined ? undefined : areas.get(constituency)
        if (!area) return unknownConstituency(row, words, state)
        const election = elections.find(textOf(row.election))
        if (!election)
          return toFault('election', row.election, 'ELECTION', `one of ${elections.codes.join(', ')}`)
        const number = readStationNumber(textOf(row.number))
        if (!number) return toFault('number', row.number, 'STATION_NUMBER', 'a number such as 45 or 45A')
        const auxiliary = number.auxiliary || textOf(row.auxiliary)
        const name = stationNameOf([textOf(row.name), textOf(row.building), textOf(row.locality)])
        const code = stationCode(area.code, { number: number.number, auxiliary })
        row.district_code = area.districtCode
        row.constituency_code = area.code
        row.election_code = election
        row.auxiliary = auxiliary
        row.station_number = number.number
        row.code = code
        row.full_name = name
        row.tells_kind = row.kind !== null
        row.kind ??= 'GENERAL'
        row.tells_critical = row.is_critical !== null
        row.is_critical ??= false
        if (row.sector !== null)
          row.sector_code = `${election}-${area.code}-SEC${textOf(row.sector).padStart(2, '0')}`
        return electorsFault(row)
      },
      placeOf: ({ constituency_code }) => String(constituency_code),
      keysOf: ({ code, election_code }) => [['number', `${election_code} ${code}`]],
      async merge() {
        const { merged, constituencies } = await mergeStations(client)
        for (const { key, stations } of constituencies) list(key, stations)
        return merged
      },
      remarks: () => tellUnlisted(client, listed),
    }
  },
}

/** Adds the electors up; what is given as their sum must be it. */
function electorsFault(row: Row): Fault | undefined {
  const parts = [row.electors_male, row.electors_female, row.electors_third]
  const known = parts.filter((part) => typeof part === 'number')
  const sum = known.reduce((total, part) => total + part, 0)
  row.tells_electors = row.electors !== null || known.length > 0
  row.all_electors = row.electors ?? sum
  const isWhole = typeof row.electors_male === 'number' && typeof row.electors_female === 'number'
  if (isWhole && row.electors !== null && row.electors !== sum)
    return toFault('electors', row.electors, 'ELECTORS_SUM', `the sum of its parts, ${sum}, or correct these`)
  return undefined
}
