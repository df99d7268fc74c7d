import { isNumbering, matchHeader } from '../../subgraphs/common/import/header.rules'
import { pollingStationsKind } from '../../subgraphs/deployment/import/polling-stations.kind'
import { readStationNumber } from '../../subgraphs/deployment/import/station-number.rules'
import { peopleKind } from '../../subgraphs/personnel/import/people.kind'

/** Our column of each header, `-` where there is none. */
function columnsOf(kind: typeof peopleKind, headers: string): string[] {
  const cells = headers.split('|')
  const { positions } = matchHeader(cells, kind.columns)
  const names = new Map([...positions].map(([name, position]) => [position, name]))
  return cells.map((_, position) => names.get(position) ?? '-')
}

describe('headers', () => {
  it.each([
    [
      'AC_NO|PS_NO|PS_NAME_EN|LOCN_NAME|MALE|FEMALE|THIRD GENDER|TOTAL',
      'assembly_constituency number name building electors_male electors_female electors_third electors',
    ],
    [
      'Sl. No.|Locality of Polling Station|Building in which it will be located|Polling Areas',
      'number locality building -',
    ],
    [
      'A.C. No.|A.C. Name|P.S. No.|Name of the Polling Station|Total Voters',
      'assembly_constituency - number name electors',
    ],
    [
      'Assembly Constituency|Part No|Part Name|Polling Station Address',
      'assembly_constituency number name building',
    ],
    [
      'District Name|AC No. & Name|Polling Station No|Polling Station Location|Male Electors|Total Electors',
      'district assembly_constituency number building electors_male electors',
    ],
    ['S.No.|Booth No.|Booth Name|Village', '- number name locality'],
  ])('of polling stations: %s', (headers, columns) => {
    expect(columnsOf(pollingStationsKind, headers).join(' ')).toBe(columns)
  })

  it.each([
    [
      'Sl No|EMP CODE|Employee Name|SEX|Desig.|Deptt|Office Name|Mobile No. (10 digit)|EPIC NO.',
      '- employee_code name gender designation department office phone epic',
    ],
    [
      'HRMS ID|Name of the Official|Gender (M/F)|Designation|Pay Level|Basic Pay|DoB|Date of Retirement',
      'employee_code name gender designation pay_level basic_pay date_of_birth retires_on',
    ],
    [
      'EPIC No|AC No|Part No|Sl No in Part|Home AC|Office AC|Native AC|Whether PwD|IFSC Code|Bank A/c No.',
      'epic - roll_part roll_serial enrolled_constituency work_constituency native_constituency has_disability ifsc bank_account',
    ],
    ['EmployeeCode|Name|Gender|AC No', 'employee_code name gender enrolled_constituency'],
  ])('of people: %s', (headers, columns) => {
    expect(columnsOf(peopleKind, headers).join(' ')).toBe(columns)
  })

  it('may be numbered below', () => {
    expect(isNumbering(['1', '(2)', '3.', ''])).toBe(true)
    expect(isNumbering(['1', '001', 'School'])).toBe(false)
  })
})

describe('the number of a station', () => {
  it.each([
    ['45', '45 '],
    ['045', '45 '],
    ['45A', '45 A'],
    ['045 (a)', '45 A'],
    ['45-B', '45 B'],
    ['Aux 45', '45 A'],
    ['45 Aux.', '45 A'],
    ['45 Auxiliary 2', '45 B'],
    ['PS No. 45', '45 '],
    ['45.0', '45 '],
    ['45 (Aux)', '45 A'],
    ['45/1', undefined],
    ['0', undefined],
    ['12345', undefined],
    ['Total', undefined],
  ])('%s', (written, read) => {
    const found = readStationNumber(written)
    expect(found && `${found.number} ${found.auxiliary}`).toBe(read)
  })
})
