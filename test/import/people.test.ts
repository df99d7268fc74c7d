import { verifyRollups } from '../../prisma/rollups/verify'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { importText } from './import-text'

jest.setTimeout(120_000)

const header =
  'Emp Code,Name of Employee,Sex,Designation,Deptt.,Basic Pay/Pay Level,Mobile No.,EPIC No,D.O.B.,Office AC,IFSC Code,District'
const rows = {
  sunita:
    'GA-001,Sunita Naik,F,Primary Teacher,School Education,Level-6,+91 98230 12345,abc1234567,15/08/1985,1,SBIN0001234,S05D01',
  anil: 'GA-002,Anil Kamat,M,Clerk,REV,35400,9823012346,ABC1234568,1-Feb-1980,2-Pernem,,North Goa',
}
const list = (...lines: string[]) => [header, ...lines].join('\n')

describe('a list of people', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  const person = async (code: string) => {
    const { rows } = await databases.pools.personnel.query(
      `SELECT id, name, gender, department_code, pay_level, duty_category, phone, epic, date_of_birth::text AS born,
              work_constituency, ifsc, cardinality(name_words) AS words FROM person WHERE employee_code = $1`,
      [code],
    )
    return rows[0]
  }

  it('goes in under the headers and in the words of the district', async () => {
    const outcome = await importText(databases, 'people', list(rows.sunita), {})
    expect(outcome).toMatchObject({ read: 1, added: 1, rejected: 0 })
    expect(await person('GA-001')).toEqual({
      id: expect.stringMatching(/^S05D01-\d{7}$/),
      name: 'Sunita Naik',
      gender: 'FEMALE',
      department_code: 'EDU',
      pay_level: 6,
      duty_category: 'POLLING_OFFICER_1',
      phone: '9823012345',
      epic: 'ABC1234567',
      born: '1985-08-15',
      work_constituency: 'S05-AC1',
      ifsc: 'SBIN0001234',
      words: 4,
    })
  })

  it('changes nothing the second time, and what differs of a corrected one', async () => {
    const options = { district: 'S05D01', state: 'S05' }
    const both = list(rows.sunita, rows.anil.replace('2-Pernem', '2'))
    expect(await importText(databases, 'people', both, options)).toMatchObject({ added: 1, unchanged: 1 })
    expect(await person('GA-002')).toMatchObject({ born: '1980-02-01', pay_level: 6 })
    expect(await importText(databases, 'people', both, options)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
    })
    const corrected = list(
      rows.sunita.replace('Level-6', '7').replace('SBIN0001234', ''),
      rows.anil.replace('2-Pernem', '2'),
    )
    expect(await importText(databases, 'people', corrected, options)).toMatchObject({
      changed: 1,
      unchanged: 1,
    })
    expect(await person('GA-001')).toMatchObject({ pay_level: 7, ifsc: 'SBIN0001234' })
    const { rows: history } = await databases.pools.personnel.query(
      `SELECT c.subject, c.mutation, c.reason, c.before, c.after, p.version FROM change c JOIN person p ON p.id = c.entity_id
        WHERE p.employee_code = 'GA-001' ORDER BY c.id`,
    )
    const author = { subject: 'test', mutation: 'import', reason: 'people, list.csv', version: 2 }
    expect(history).toEqual([
      { ...author, before: null, after: null },
      { ...author, before: { pay_level: 6 }, after: { pay_level: 7 } },
    ])
  })

  it('tells of every bad row what to do, and takes the good ones in', async () => {
    const {
      rows: [seeded],
    } = await databases.pools.personnel.query(
      `SELECT id, name, phone, epic FROM person WHERE district_code = 'S05D01' AND phone IS NOT NULL AND epic IS NOT NULL LIMIT 1`,
    )
    const bad = list(
      'GA-010,Asha Rao,X,Clerk,EDU,6,12345,ABC12,31/02/1980,999,SBIN1234,S05D01',
      'GA-011,Asha Rao,F,Clerk,No Such Department,6,,,,,,S05D01',
      `GA-012,Asha Rao,F,Clerk,EDU,6,,${seeded.epic},,,,S05D01`,
      'GA-013,Asha Rao,F,Clerk,EDU,6,,,,,,S05D01',
      'GA-013,Asha Rao,F,Clerk,EDU,6,,,,,,S05D01',
      `GA-014,${seeded.name},F,Clerk,EDU,6,${seeded.phone},,,,,S05D01`,
      'GA-015,Asha Rao,F,Clerk,EDU,6,,,,,,S21D01',
      'GA-016,"Asha, Rao",F,Clerk,EDU,6',
      "GA-017,=cmd|' /C calc'!A0,F,Clerk,EDU,6,,,,,,S05D01",
    )
    const outcome = await importText(databases, 'people', bad, { role: 'DEO', area: 'S05D01' })
    expect(outcome).toMatchObject({ read: 9, added: 1, rejected: 8 })
    expect(outcome.faults).toEqual([
      '2 Sex GENDER',
      '2 Mobile No. PHONE',
      '2 EPIC No EPIC',
      '2 D.O.B. DATE',
      '2 IFSC Code IFSC',
      '3 Deptt. DEPARTMENT',
      '4 EPIC No EPIC_TAKEN',
      '6 Emp Code REPEATED_IN_FILE',
      '7 Mobile No. SUSPECTED_DUPLICATE',
      '8  AREA',
      '9  ROW_LENGTH',
      '10 Name of Employee NAME',
    ])
    expect(outcome.report.every((fault) => (fault['what to do'] ?? '').length > 10)).toBe(true)
    // What begins like a formula is text in the report, too.
    expect(outcome.report.at(-1)?.value).toBe("'=cmd|' /C calc'!A0")
    const again = await importText(
      databases,
      'people',
      list(`GA-014,${seeded.name},F,Clerk,EDU,6,${seeded.phone},,,,,S05D01`),
      { acceptSuspects: true },
    )
    expect(again).toMatchObject({ added: 1 })
  })

  it('takes nothing in unless all can go in, and in a dry run nothing at all', async () => {
    const mixed = list(
      rows.sunita.replace('GA-001', 'GA-021').replace('1234567', '1234599').replace('12345,', '12999,'),
      'GA-022,,F,Clerk,EDU,6,,,,,,S05D01',
    )
    expect(await importText(databases, 'people', mixed, { allOrNothing: true })).toMatchObject({
      added: 1,
      rejected: 1,
    })
    expect(await person('GA-021')).toBeUndefined()
    expect(await importText(databases, 'people', mixed, { dryRun: true })).toMatchObject({
      added: 1,
      rejected: 1,
    })
    expect(await person('GA-021')).toBeUndefined()
    const good = mixed.replace('GA-022,,', 'GA-022,Asha,')
    expect(await importText(databases, 'people', good, { allOrNothing: true, batch: '1' })).toMatchObject({
      added: 2,
    })
    expect(await person('GA-021')).toBeDefined()
  })

  it('finds out which rows the database itself refuses, and takes all others of their batch in', async () => {
    const refused = [3, 4, 17]
    const names = Array.from({ length: 25 }, (_, index) =>
      refused.includes(index) ? 'Nobody Here' : 'Usha Rani',
    )
    const lines = names.map((name, index) => `GA-1${100 + index},${name},F,Clerk,EDU,6,,,,,,S05D01`)
    const { personnel } = databases.pools
    await personnel.query(
      `ALTER TABLE person ADD CONSTRAINT nobody_here CHECK (name <> 'Nobody Here') NOT VALID`,
    )
    const outcome = await importText(databases, 'people', list(...lines), {})
    await personnel.query('ALTER TABLE person DROP CONSTRAINT nobody_here')
    expect(outcome).toMatchObject({ read: 25, added: 22, rejected: 3 })
    expect(outcome.faults).toEqual(refused.map((index) => `${index + 2}  nobody_here`))
    const { rows } = await personnel.query(
      `SELECT employee_code FROM person WHERE employee_code LIKE 'GA-11%'`,
    )
    expect(rows).toHaveLength(22)
  })

  it('keeps the counts of the workforce', async () => {
    const differences: unknown[] = []
    await verifyRollups(databases.urls, (difference) => differences.push(difference))
    expect(differences).toEqual([])
  })

  it('says what is missing and what was found where the headers are not known', async () => {
    const strange = 'Kramank,Naam\n1,Sunita\n'
    await expect(importText(databases, 'people', strange)).rejects.toThrow(
      /Missing: district .*; name .*"Kramank", "Naam".*hub template people/,
    )
  })
})
