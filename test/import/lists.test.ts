import { listOf } from '../../cli/import/kinds'
import { verifyRollups } from '../../prisma/rollups/verify'
import { toTemplate } from '../../subgraphs/common/import/template'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { importText } from './import-text'

jest.setTimeout(120_000)

describe('a list of', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  const one = async (
    database: 'personnel' | 'deployment' | 'training',
    sql: string,
    values: unknown[] = [],
  ) => (await databases.pools[database].query(sql, values)).rows[0]

  describe('polling stations', () => {
    const stations = [
      'LIST OF POLLING STATIONS,,,,,,',
      'AC No. & Name,Sl.No.,PS No.,Name of Building,Locality,Male,Female,Total',
      '1,2,3,4,5,6,7,8',
      '1-Mandrem,1,001,Govt Primary School,Arambol,400,420,820',
      '1-Mandrem,2,1 (A),Govt Primary School,Arambol,400,421,821',
      '1-Mandrem,3,Aux 2,ZP School,Paliem,10,20,30',
      '1-Mandrem,4,902,"=HYPERLINK(""x"")",Paliem,10,20,30',
      '1-Mandrem,5,02A,ZP School again,Paliem,10,20,30',
      '1-Mandrem,6,903,ZP School,Paliem,10,20,31',
      '2-Mandrem,7,904,ZP School,Paliem,10,20,30',
      'Total,,,,,1000,1000,2000',
    ].join('\n')

    it('goes in with auxiliaries, and repeated and contradictory rows are told', async () => {
      const before = await one(
        'deployment',
        `SELECT count(*)::int AS n FROM polling_station WHERE assembly_constituency_code = 'S05-AC1'`,
      )
      const outcome = await importText(databases, 'polling-stations', stations, { state: 'S05' })
      expect(outcome.faults).toEqual([
        '8 PS No. REPEATED_IN_FILE',
        '9 Total ELECTORS_SUM',
        '10 AC No. & Name ASSEMBLY_CONSTITUENCY',
        '11 PS No. REQUIRED',
      ])
      expect(outcome).toMatchObject({ read: 8, rejected: 4 })
      expect(outcome.added + outcome.changed).toBe(4)
      const listed = await one(
        'deployment',
        `SELECT array_agg(code || ' ' || name || ' ' || electors ORDER BY code) AS stations FROM polling_station
          WHERE code IN ('S05-AC1-PS001', 'S05-AC1-PS001A', 'S05-AC1-PS002A', 'S05-AC1-PS902')`,
      )
      expect(listed.stations).toEqual([
        'S05-AC1-PS001 Govt Primary School, Arambol 820',
        'S05-AC1-PS001A Govt Primary School, Arambol 821',
        'S05-AC1-PS002A ZP School, Paliem 30',
        'S05-AC1-PS902 =HYPERLINK("x"), Paliem 30',
      ])
      expect(outcome.remarks[0]).toContain(`${before.n + outcome.added - 4} stations of the 1 ACs`)
    })

    it('changes nothing twice, and leaves parties and counts true', async () => {
      const again = await importText(databases, 'polling-stations', stations, { state: 'S05' })
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 4, rejected: 4 })
      const differences: unknown[] = []
      await verifyRollups(databases.urls, (difference) => differences.push(difference))
      expect(differences).toEqual([])
      const party = await one(
        'deployment',
        `SELECT count(*)::int AS n FROM polling_party WHERE station_code = 'S05-AC1-PS001'`,
      )
      expect(party.n).toBe(1)
    })
  })

  it.each(['people', 'offices', 'polling-stations', 'constituencies'])(
    '%s goes in as its template has it',
    async (name) => {
      const outcome = await importText(databases, name, toTemplate(listOf(name)), {
        role: 'CEO',
        area: 'S05',
      })
      expect(outcome).toMatchObject({ read: 1, rejected: 0, faults: [] })
    },
  )

  it('postings ends one and begins the next, and never gives an office two holders', async () => {
    const held = await one(
      'personnel',
      `SELECT person_id, held_from::text AS since FROM posting WHERE role = 'RETURNING_OFFICER' AND area_code = 'S05-PC1' AND held_to IS NULL`,
    )
    const next = await one(
      'personnel',
      `SELECT id, employee_code FROM person WHERE district_code = 'S05D02' AND employee_code IS NOT NULL AND id <> $1 LIMIT 1`,
      [held.person_id],
    )
    const header = 'Post,PC,Person,Emp Code,From,To\n'
    const begin = `RO,S05-PC1,,${next.employee_code},01-03-2024,\n`
    expect(await importText(databases, 'postings', header + begin)).toMatchObject({
      added: 0,
      faults: ['2 From OFFICE_HELD'],
    })
    const both = `${header}RO,S05-PC1,${held.person_id},,${held.since},29/02/2024\n${begin}`
    const moved = await importText(databases, 'postings', both)
    expect(moved).toMatchObject({ faults: [], added: 1, changed: 1 })
    expect(await importText(databases, 'postings', both)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
    })
    const outside = await importText(databases, 'postings', both, { role: 'DEO', area: 'S05D01' })
    expect(outside.faults).toEqual(['2 Post AREA', '3 Post AREA'])
  })

  it('duties gives nobody two on one day, and no post of a party to two', async () => {
    const drafted =
      (await one(
        'deployment',
        `SELECT person_id, assembly_constituency_code AS ac, party_code FROM duty WHERE post = 'PRESIDING_OFFICER' AND status = 'IN_PARTY' AND district_code = 'S05D01' LIMIT 1`,
      )) ??
      (await one(
        'deployment',
        `SELECT person_id, assembly_constituency_code AS ac, party_code FROM duty WHERE post = 'PRESIDING_OFFICER' AND party_code IS NOT NULL AND district_code = 'S05D01' LIMIT 1`,
      ))
    await importText(
      databases,
      'people',
      'Emp Code,Name,Sex,Designation,District\nD-1,Rita Alves,F,Clerk,S05D01\nD-2,Jose Alves,M,Clerk,S05D01\nD-3,Ana Alves,F,Clerk,S05D01\n',
    )
    const list = [
      'Emp Code,Person,AC,Post,Party No,PS No.',
      'D-1,,1,MO,,1',
      `,${drafted.person_id},${drafted.ac === 'S05-AC3' ? 4 : 3},PO1,,`,
      `D-2,,${drafted.ac},PrO,${drafted.party_code.slice(-3)},`,
      'D-3,,1,PO2,999,',
      'D-1,,2,MO,,1',
      'NOBODY,,1,MO,,1',
    ].join('\n')
    const outcome = await importText(databases, 'duties', list, { state: 'S05' })
    expect(outcome).toMatchObject({ read: 6, added: 1, rejected: 5 })
    expect(outcome.faults).toEqual([
      '3 Person ONE_DUTY_A_DAY',
      '4 Party No ONE_A_POST',
      '5 Party No UNKNOWN_PARTY',
      '6 Person REPEATED_IN_FILE',
      '7 Emp Code UNKNOWN_PERSON',
    ])
    expect(await importText(databases, 'duties', list, { state: 'S05' })).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
    })
    const reported = list.split('\n').slice(0, 2).join(',Status\n').replace('MO,,1', 'MO,,,REPORTED')
    expect(await importText(databases, 'duties', reported, { state: 'S05' })).toMatchObject({ changed: 1 })
  })

  it('attendance marks who came and enrols who came uninvited', async () => {
    const session = await one(
      'training',
      `SELECT district_code, code FROM session WHERE district_code = 'S05D01' ORDER BY code LIMIT 1`,
    )
    const enrolled = await one(
      'training',
      `SELECT person_id FROM enrolment WHERE session_code = $1 AND status = 'ATTENDED' LIMIT 1`,
      [session.code],
    )
    const list = [
      'Session Code,Person,Emp Code,Present/Absent,Marks',
      `${session.code},${enrolled.person_id},,A,`,
      `${session.code},,D-1,Pass,77`,
      `${session.code},,D-2,P,77`,
      'GE2024-S05D01-T99999,,D-2,P,',
    ].join('\n')
    const outcome = await importText(databases, 'training-attendance', list, {
      role: 'TRAINER',
      area: 'S05D01',
    })
    expect(outcome).toMatchObject({
      added: 1,
      changed: 1,
      faults: ['4 Marks SCORE_WITHOUT_RESULT', '5 Session Code UNKNOWN_SESSION'],
    })
    const elsewhere = await importText(databases, 'training-attendance', list, {
      role: 'TRAINER',
      area: 'S05D02',
    })
    expect(elsewhere).toMatchObject({ added: 0, changed: 0, rejected: 4 })
  })

  it('constituencies corrects names and PCs everywhere, and no district where there are duties', async () => {
    const list = 'AC No,AC Name,PC,District\n1,Mandre,2,\n2,,,South Goa\n'
    const outcome = await importText(databases, 'constituencies', list, { state: 'S05' })
    expect(outcome).toMatchObject({ changed: 1, faults: ['3 District DUTIES_THERE'] })
    for (const database of ['personnel', 'training'] as const)
      expect(
        await one(
          database,
          `SELECT name, parliamentary_constituency_code AS pc FROM area WHERE code = 'S05-AC1'`,
        ),
      ).toEqual({ name: 'Mandre', pc: 'S05-PC2' })
    expect(await importText(databases, 'constituencies', list, { state: 'S05' })).toMatchObject({
      changed: 0,
      unchanged: 1,
    })
  })
})
