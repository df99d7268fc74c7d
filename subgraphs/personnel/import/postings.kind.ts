// Over 150 lines because of its table of columns.

import { countryCode, isKey } from '../../../prisma/keys'
import { choice, day, text, whole } from '../../common/import/cell.rules'
import {
  type Column,
  type Fault,
  type ImportContext,
  type ImportKind,
  type Row,
  textOf,
  toFault,
} from '../../common/import/kind'
import { findPersons, personColumns, untoldPerson } from '../../common/import/person-reference'
import { personValueRules } from '../person/person-values.rules'
import { appointersOf } from '../posting/posting-power.rules'
import { mergePostings } from './postings.repository'

const dayRule = { ...personValueRules.joinedOn, expected: 'a day, 2023-06-01 or 01-06-2023' }

const columns: readonly Column[] = [
  {
    name: 'role',
    type: 'text',
    isRequired: true,
    description: 'office held',
    example: 'RETURNING_OFFICER',
    synonyms: ['post', 'posting', 'office held', 'election role', 'office'],
    rule: choice('ROLE', {
      CHIEF_ELECTION_COMMISSIONER: ['CEC'],
      ELECTION_COMMISSIONER: ['EC'],
      DEPUTY_ELECTION_COMMISSIONER: ['DEC', 'DyEC'],
      CHIEF_ELECTORAL_OFFICER: ['CEO'],
      DISTRICT_ELECTION_OFFICER: ['DEO', 'DM & DEO', 'DEO & Collector'],
      RETURNING_OFFICER: ['RO'],
      ASSISTANT_RETURNING_OFFICER: ['ARO'],
      ELECTORAL_REGISTRATION_OFFICER: ['ERO'],
    }),
  },
  {
    name: 'area',
    type: 'text',
    isRequired: true,
    description: 'area of the office: state, district, PC or AC by code, name or number in the state',
    example: 'S05-PC1',
    synonyms: [
      'area code',
      'jurisdiction',
      'constituency',
      'district',
      'pc',
      'ac',
      'pc no',
      'ac no',
      'state',
    ],
    rule: text(80),
  },
  ...personColumns,
  {
    name: 'held_from',
    type: 'date',
    isRequired: true,
    description: 'first day',
    example: '01/06/2023',
    synonyms: ['from', 'from date', 'date of joining', 'since', 'charge taken on', 'date of taking over'],
    rule: day(dayRule),
  },
  {
    name: 'held_to',
    type: 'date',
    description: 'last day; empty while it is held',
    example: '',
    synonyms: ['to', 'to date', 'until', 'date of relieving', 'charge given on', 'date of handing over'],
    rule: day(dayRule),
  },
  {
    name: 'seat',
    type: 'smallint',
    description: 'number of the seat where an office has several; 1 elsewhere',
    example: '1',
    synonyms: ['seat no'],
    rule: whole(1, 9),
  },
]

/** Who holds which office of the chain of command, from when to when. */
export const postingsKind: ImportKind = {
  name: 'postings',
  description: 'who holds which office of the chain of command, from when to when',
  database: 'personnel',
  roles: ['COMMISSION', 'CEO', 'DEO'],
  columns,
  derived: { id: 'text', area_code: 'text', person: 'text' },
  async begin(client, context) {
    return {
      complete: (row) => completePosting(row, context),
      refer: (rows) => findPersons(rows, context),
      placeOf: ({ area_code }) => String(area_code),
      keysOf: ({ id }) => [['held_from', String(id)]],
      merge: () => mergePostings(client),
    }
  },
}

function completePosting(row: Row, context: ImportContext): Fault | undefined {
  const untold = untoldPerson(row)
  if (untold) return untold
  const area = areaOf(textOf(row.role), textOf(row.area), context)
  if (!area)
    return toFault(
      'area',
      row.area,
      'AREA_OF_ROLE',
      `the area of a ${textOf(row.role)}, or name its state by ${context.words.choice('state')}`,
    )
  if (!context.importer.covers(area, appointersOf(textOf(row.role))))
    return toFault('role', row.role, 'AREA', 'it to the office that names its holders')
  row.seat ??= 1
  if (row.held_to !== null && textOf(row.held_to) < textOf(row.held_from))
    return toFault('held_to', row.held_to, 'ENDS_BEFORE_IT_BEGINS', 'a last day that is not before the first')
  row.area_code = area
  row.id = [row.role, area, row.seat, row.held_from].join(':')
  return undefined
}

function areaOf(
  role: string,
  written: string,
  { areas, standIns: { state } }: ImportContext,
): string | undefined {
  switch (role) {
    case 'CHIEF_ELECTORAL_OFFICER':
      return areas.state(written)
    case 'DISTRICT_ELECTION_OFFICER':
      return areas.district(written, state)
    case 'RETURNING_OFFICER':
      return areas.parliamentaryConstituency(written, state)
    case 'ASSISTANT_RETURNING_OFFICER':
    case 'ELECTORAL_REGISTRATION_OFFICER':
      return areas.assemblyConstituency(written, state)
    case 'DEPUTY_ELECTION_COMMISSIONER':
      return areas.get(written.toUpperCase()) && !isKey('state', written) ? written.toUpperCase() : undefined
    default:
      return written.toUpperCase() === countryCode || /^india$/i.test(written) ? countryCode : undefined
  }
}
