import { stateOf } from '../../../prisma/keys'
import { text } from '../../common/import/cell.rules'
import { type Column, type Fault, type ImportKind, textOf, toFault } from '../../common/import/kind'
import { Departments } from './departments'
import { mergeOffices } from './offices.repository'

const columns: readonly Column[] = [
  {
    name: 'code',
    type: 'text',
    description: 'code here of an office that is registered',
    example: '',
    synonyms: ['office code', 'office id'],
    rule: {
      rule: 'OFFICE_CODE',
      expected: 'a code such as S05D01-O0012, or nothing',
      read: (cell) => (/^[SU]\d{2}D\d{2}-O\d{4,}$/.test(cell.toUpperCase()) ? cell.toUpperCase() : undefined),
    },
  },
  {
    name: 'district',
    type: 'text',
    isRequired: true,
    standIn: 'district',
    description: 'district of the office',
    example: 'S05D01',
    synonyms: ['district code', 'district name', 'name of district'],
    rule: text(80),
  },
  {
    name: 'name',
    type: 'text',
    isRequired: true,
    description: 'name of the office',
    example: 'Office of the Block Development Officer (example)',
    synonyms: [
      'office name',
      'name of office',
      'office',
      'institution name',
      'name of institution',
      'office/institution',
    ],
    rule: text(200),
  },
  {
    name: 'department',
    type: 'text',
    isRequired: true,
    description: 'code or name of the department',
    example: 'RUR',
    synonyms: ['dept', 'department name', 'name of department', 'department code', 'parent department'],
    rule: text(120),
  },
  {
    name: 'assembly_constituency',
    type: 'text',
    isRequired: true,
    standIn: 'assemblyConstituency',
    description: 'AC in which it lies: number in the state, name or code',
    example: '1',
    synonyms: [
      'ac',
      'ac no',
      'ac name',
      'name of ac',
      'assembly constituency no',
      'assembly constituency name',
      'constituency',
    ],
    rule: text(80),
  },
]

/** The offices of districts, which people of the register work in. */
export const officesKind: ImportKind = {
  name: 'offices',
  description: 'offices of a district, with their departments and ACs',
  database: 'personnel',
  roles: ['COMMISSION', 'CEO', 'DEO'],
  columns,
  derived: { district_code: 'text', department_code: 'text', constituency_code: 'text', match: 'text' },
  async begin(client, { areas, standIns, words }) {
    const departments = await Departments.read(client)
    return {
      complete(row): Fault | undefined {
        const district = areas.district(textOf(row.district), standIns.state)
        if (!district)
          return toFault(
            'district',
            row.district,
            'DISTRICT',
            `a code such as S05D01, or a name with ${words.choice('state')}`,
          )
        const department = departments.find(textOf(row.department))
        if (!department)
          return toFault('department', row.department, 'DEPARTMENT', 'the code or name of a department')
        const constituency = areas.assemblyConstituency(textOf(row.assembly_constituency), stateOf(district))
        if (!constituency || !areas.contains(district, constituency))
          return toFault(
            'assembly_constituency',
            row.assembly_constituency,
            'ASSEMBLY_CONSTITUENCY',
            `an AC of ${district}`,
          )
        Object.assign(row, {
          district_code: district,
          department_code: department,
          constituency_code: constituency,
        })
        return undefined
      },
      placeOf: ({ district_code }) => String(district_code),
      keysOf: ({ code, district_code, name }) => [
        code === null ? ['name', `${district_code} ${textOf(name).toLowerCase()}`] : ['code', String(code)],
      ],
      merge: () => mergeOffices(client),
    }
  },
}
