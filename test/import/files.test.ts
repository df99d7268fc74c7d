import { readFile } from 'node:fs/promises'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { importText, writeList } from './import-text'
import { toWorkbook, toZip } from './workbook'

jest.setTimeout(120_000)

const header = ['Name of Office', 'Department', 'AC No', 'District']
const offices = [
  ['Tehsil Office, “Old” Café', 'REV', '1', 'S05D01'],
  ['Primary School; Room 2', 'EDU', '2', 'S05D01'],
]
const toText = (rows: string[][], separator: string, end = '\n') =>
  rows
    .map((row) =>
      row
        .map((cell) => (cell.includes(separator) || cell.includes('\n') ? `"${cell}"` : cell))
        .join(separator),
    )
    .join(end)

describe('a file', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  const nameOf = async (constituency: string) => {
    const { rows } = await databases.pools.personnel.query<{ name: string }>(
      `SELECT name FROM office WHERE assembly_constituency_code = $1 ORDER BY code DESC LIMIT 1`,
      [constituency],
    )
    return rows[0]?.name
  }

  it('is read in any encoding, with any separator and line ends', async () => {
    const text = toText([header, ...offices], ';', '\r\n')
    const windows = Buffer.from(text.replace('“', '\u0093').replace('”', '\u0094'), 'latin1')
    const sixteen = Buffer.from(`\ufeff${toText([header, ...offices], '\t')}`, 'utf16le')
    for (const [index, content] of [
      `\ufeff${text}`,
      windows,
      sixteen,
      toText([header, ...offices], '|'),
      toText([header, ...offices], ','),
    ].entries()) {
      const outcome = await importText(databases, 'offices', content)
      expect(outcome).toMatchObject(index === 0 ? { added: 2, rejected: 0 } : { unchanged: 2, rejected: 0 })
    }
    expect(await nameOf('S05-AC1')).toBe('Tehsil Office, “Old” Café')
  })

  it('may be a workbook, whose numbers, days, formulas and hidden sheets are read as what they show', async () => {
    const people = [
      ['Polling personnel of North Goa'],
      ['Emp Code', 'Name', 'Sex', 'Designation', 'Mobile No', 'DOB', 'District', 'Pay Level'],
      [
        '1001',
        'Lata Desai',
        'F',
        'Clerk',
        { number: 9.823012399e9 },
        { day: 31274 },
        'S05D01',
        { formula: '2+3', value: '5' },
      ],
      [
        '1002',
        'Usha Patil',
        'F',
        { formula: 'HYPERLINK("http://x","y")' },
        { number: 9823012398 },
        '15.08.1985',
        'S05D01',
        { number: 6 },
      ],
    ]
    const workbook = toWorkbook([
      { name: 'Notes', state: 'hidden', rows: [['nothing here']] },
      { name: 'List', rows: people },
    ])
    expect(await importText(databases, 'people', workbook)).toMatchObject({ added: 2, rejected: 0 })
    const { rows } = await databases.pools.personnel.query(
      `SELECT phone, date_of_birth::text AS born, pay_level AS level, designation FROM person WHERE employee_code IN ('1001', '1002') ORDER BY employee_code`,
    )
    expect(rows).toEqual([
      { phone: '9823012399', born: '1985-08-15', level: 5, designation: 'Clerk' },
      { phone: '9823012398', born: '1985-08-15', level: 6, designation: '=HYPERLINK("http://x","y")' },
    ])
  })

  it('may have cells merged downwards, which are those of all rows they lie over', async () => {
    const rows = [
      ['Offices of the ACs of North Goa', '', '', ''],
      ['AC No', 'Department', 'Office', ''],
      ['', '', 'Name of Office', 'District'],
      ['', '', '', ''],
      ['3', 'EDU', 'Merged School 1', 'S05D01'],
      ['', '', 'Merged School 2', ''],
      ['', '', '', ''],
      ['', 'REV', 'Merged Tehsil', ''],
      ['4', 'REV', 'Unmerged Tehsil', ''],
      ['', 'REV', 'Office of no AC', 'S05D01'],
    ]
    const merged = ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2', 'A5:A8', 'B5:B6', 'D5:D9']
    // So many more that the regions come in several pieces.
    const schools = Array.from({ length: 3_000 }, (_, n) => [
      n % 3 === 0 ? '5' : '',
      'EDU',
      `School M${n}`,
      'S05D01',
    ])
    const groups = schools.flatMap((_, n) => (n % 3 === 0 ? [`A${11 + n}:A${13 + n}`] : []))
    const sheet = { name: 'List', rows: [...rows, ...schools], merged: [...merged, ...groups] }
    expect(await importText(databases, 'offices', toWorkbook([sheet]))).toMatchObject({
      ...{ added: 3_000 + 4, faults: ['10 AC No REQUIRED'] },
    })
    const { rows: found } = await databases.pools.personnel.query(
      `SELECT name, assembly_constituency_code AS ac, department_code AS department FROM office
        WHERE name LIKE 'Merged %' OR name = 'Unmerged Tehsil' ORDER BY name`,
    )
    expect(found).toEqual([
      { name: 'Merged School 1', ac: 'S05-AC3', department: 'EDU' },
      { name: 'Merged School 2', ac: 'S05-AC3', department: 'EDU' },
      { name: 'Merged Tehsil', ac: 'S05-AC3', department: 'REV' },
      { name: 'Unmerged Tehsil', ac: 'S05-AC4', department: 'REV' },
    ])
    const { rows: counted } = await databases.pools.personnel.query(
      `SELECT count(*)::int AS n FROM office WHERE name LIKE 'School M%' AND assembly_constituency_code = 'S05-AC5'`,
    )
    expect(counted).toEqual([{ n: 3_000 }])
    const wide = { name: 'List', rows: [header], merged: Array.from({ length: 300 }, () => 'A1:A9') }
    await expect(importText(databases, 'offices', toWorkbook([wide]))).rejects.toThrow(
      'more than 256 merged cells lie over row 1',
    )
  })

  it('is refused where it would unpack to far more than it is, or is no list at all', async () => {
    const bomb = toWorkbook([{ name: 'List', rows: [['Name'], [' '.repeat(40 * 1024 ** 2)]] }])
    expect(bomb.length).toBeLessThan(200_000)
    await expect(importText(databases, 'offices', bomb)).rejects.toThrow(
      /refused unread: xl.sharedStrings.xml unpacks to \d+ times/,
    )
    // One that lies about its size is cut off when it has unpacked what it told.
    const liar = toZip({ 'xl/workbook.xml': 'x'.repeat(100_000) }, { toldSize: 10 })
    await expect(importText(databases, 'offices', liar)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    await expect(importText(databases, 'offices', toZip({ 'a.txt': 'x' }))).rejects.toThrow('no workbook')
    await expect(importText(databases, 'offices', Buffer.from('%PDF-1.7'))).rejects.toThrow('PDF')
    await expect(importText(databases, 'offices', '')).rejects.toThrow('empty')
    const expanding = toWorkbook(
      [{ name: 'List', rows: [['x']] }],
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    )
    await expect(importText(databases, 'offices', expanding)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    })
  })

  it('with a line or a cell beyond a mebibyte is given up at once', async () => {
    const line = `${toText([header], ',')}\n${'x'.repeat(1_200_000)}`
    await expect(importText(databases, 'offices', line)).rejects.toMatchObject({ code: 'CELL_TOO_LONG' })
    const open = `${toText([header, ...offices], ',')}\n"never closed,${'REV,1\n'.repeat(250_000)}`
    await expect(importText(databases, 'offices', open)).rejects.toMatchObject({ code: 'CELL_TOO_LONG' })
  })

  it('with quoted line ends, stray quotes and repeated headers is read row by row', async () => {
    const content = [
      'Name of Office,Department,AC No,District',
      '"Office in',
      'two lines",REV,1,S05D01',
      'Hall 5" wide,REV,1,S05D01',
      'Name of Office,Department,AC No,District',
      'Too,many,cells,in,here',
      '',
      'Last Office,REV,2,S05D01',
    ].join('\r\n')
    const outcome = await importText(databases, 'offices', content)
    expect(outcome).toMatchObject({ read: 4, added: 3, rejected: 1, faults: ['6  ROW_LENGTH'] })
    expect(await nameOf('S05-AC2')).toBe('Last Office')
  })

  it('in foreign headers is read by a mapping', async () => {
    const map = await writeList(
      '{"Karyalay": "name", "Vibhag": "department", "Vidhan Sabha": "assembly_constituency", "Tippani": null}',
      'columns.json',
    )
    const content = 'Karyalay,Vibhag,Vidhan Sabha,Tippani\nGram Panchayat,RUR,Mandrem,x\n'
    const { rows } = await databases.pools.personnel.query<{ code: string; name: string }>(
      `SELECT code, name FROM department WHERE code LIKE 'R%'`,
    )
    const department = rows[0]?.code ?? ''
    const options = { map, district: 'S05D01' }
    expect(await importText(databases, 'offices', content.replace('RUR', department), options)).toMatchObject(
      { added: 1 },
    )
    const wrong = await writeList('{"Karyalay": "nam"}', 'columns.json')
    await expect(importText(databases, 'offices', content, { map: wrong })).rejects.toThrow(/have not: nam/)
    expect(await readFile(map, 'utf8')).toContain('Tippani')
  })
})
