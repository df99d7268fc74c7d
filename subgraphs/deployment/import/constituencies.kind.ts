import { choice, text } from '../../common/import/cell.rules'
import { type Column, type ImportKind, textOf, toFault } from '../../common/import/kind'
import { mergeConstituencies } from './constituencies.repository'
import { unknownConstituency } from './constituency.rules'

const columns: readonly Column[] = [
  {
    name: 'assembly_constituency',
    type: 'text',
    isRequired: true,
    description: 'AC: its code, or its number with the state',
    example: 'S05-AC1',
    synonyms: [
      'ac code',
      'ac no',
      'assembly constituency no',
      'code',
      'no of ac',
      'constituency no',
      'ac number',
      'no',
    ],
    rule: text(80),
  },
  {
    name: 'state',
    type: 'text',
    standIn: 'state',
    description: 'state, for areas told by number or name',
    example: '',
    synonyms: ['state code', 'state name'],
    rule: text(60),
  },
  {
    name: 'name',
    type: 'text',
    description: 'name of the AC',
    example: 'Mandrem',
    synonyms: [
      'ac name',
      'assembly constituency name',
      'name of ac',
      'name of assembly constituency',
      'constituency name',
    ],
    rule: text(80),
  },
  {
    name: 'reservation',
    type: 'text',
    description: 'for whom the seat is reserved',
    example: 'GEN',
    synonyms: ['category', 'type', 'reserved for', 'reservation status', 'gen/sc/st'],
    rule: choice('RESERVATION', {
      GEN: ['General', 'UR', 'Unreserved'],
      SC: ['Scheduled Caste', 'Scheduled Castes'],
      ST: ['Scheduled Tribe', 'Scheduled Tribes'],
    }),
  },
  {
    name: 'parliamentary_constituency',
    type: 'text',
    description: 'PC of which it is a segment: code, number in the state or name',
    example: 'S05-PC1',
    synonyms: [
      'pc',
      'pc no',
      'pc name',
      'pc code',
      'parliamentary constituency no',
      'parliamentary constituency name',
      'name of pc',
      'lok sabha constituency',
    ],
    rule: text(80),
  },
  {
    name: 'district',
    type: 'text',
    description: 'district in which it lies: code or name',
    example: 'S05D01',
    synonyms: ['district code', 'district name', 'name of district'],
    rule: text(80),
  },
]

/** The names of ACs, and the PC and the district of each. */
export const constituenciesKind: ImportKind = {
  name: 'constituencies',
  description: 'names of ACs that are there, and the PC and the district of each',
  database: 'deployment',
  roles: ['COMMISSION', 'CEO'],
  columns,
  derived: { code: 'text', pc_code: 'text', district_code: 'text' },
  async begin(client, { areas, standIns, words }) {
    return {
      complete(row) {
        const written = textOf(row.assembly_constituency)
        const state = row.state === null ? standIns.state : areas.state(textOf(row.state))
        const code = areas.assemblyConstituency(written, state)
        if (!code) return unknownConstituency(row, words)
        row.code = code
        const own = code.slice(0, 3)
        row.pc_code = areas.parliamentaryConstituency(textOf(row.parliamentary_constituency), own) ?? null
        if (row.parliamentary_constituency !== null && row.pc_code === null)
          return toFault(
            'parliamentary_constituency',
            row.parliamentary_constituency,
            'PARLIAMENTARY_CONSTITUENCY',
            `a PC of ${own}: its number, name or code`,
          )
        row.district_code = areas.district(textOf(row.district), own) ?? null
        if (
          row.district !== null &&
          (row.district_code === null || !row.district_code.toString().startsWith(own))
        )
          return toFault('district', row.district, 'DISTRICT', `a district of ${own}: its name or code`)
        return undefined
      },
      placeOf: ({ code }) => String(code),
      keysOf: ({ code }) => [['assembly_constituency', String(code)]],
      merge: () => mergeConstituencies(client),
    }
  },
}
