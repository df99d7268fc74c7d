// Over 150 lines: each `it` needs the people that the others draft.

import type { Grant } from '../../subgraphs/common/identity/viewer'
import { until } from '../helpers/feed'
import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'
import { importText } from './import-text'
import { sendList } from './send-list'

jest.setTimeout(120_000)

const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]

const peopleHeader = 'Emp Code,Name,Sex,Designation,District,Pay Level,Native AC,DOR,BLO'
const eligible = (code: string, payLevel = 6) => `${code},Rita Alves,F,Clerk,S05D01,${payLevel},,31/08/2045,N`
const header = 'Emp Code,Person,AC,Post,Party No,Status'

/** What an import came to, whichever way the list came in. */
interface Outcome {
  counts: { added: number; changed: number; unchanged: number; rejected: number }
  /** `line column rule` */
  faults: string[]
  /** The sentences that tell what is wrong. */
  advice: string[]
}

interface Mode {
  dryRun?: boolean
  allOrNothing?: boolean
  batch?: string
}

describe('a list of duties', () => {
  const used = useTestGraph({ seeded: true })

  const byCommand = async (rows: readonly string[], mode: Mode = {}): Promise<Outcome> => {
    const { faults, report, added, changed, unchanged, rejected } = await importText(
      used.databases,
      'duties',
      [header, ...rows].join('\n'),
      { state: 'S05', ...mode },
    )
    const advice = report.map((line) => line['what to do'] ?? '')
    return { counts: { added, changed, unchanged, rejected }, faults, advice }
  }
  const byUpload = async (
    rows: readonly string[],
    { grants = deo, ...mode }: Mode & { grants?: Grant[] } = {},
  ): Promise<Outcome> => {
    const list = [header, ...rows].join('\n')
    const { body } = await sendList(used.graph, 'importDuties', list, { grants, state: 'S05', ...mode })
    const { added, changed, unchanged, rejected, faults } = body
    return {
      counts: { added, changed, unchanged, rejected },
      faults: faults.map(({ line, column, rule }: Record<string, string>) => `${line} ${column} ${rule}`),
      advice: faults.map(({ advice }: Record<string, string>) => advice),
    }
  }
  const ways: [string, typeof byCommand][] = [
    ['by command', byCommand],
    ['by upload', byUpload],
  ]
  const register = async (...rows: string[]) => {
    const { faults } = await importText(used.databases, 'people', [peopleHeader, ...rows].join('\n'))
    expect(faults).toEqual([])
  }
  const sql = async (database: 'personnel' | 'deployment', text: string, values: unknown[] = []) =>
    (await used.databases.pools[database].query(text, values)).rows
  const idOf = async (code: string): Promise<string> => {
    const [person] = await sql('personnel', 'SELECT id FROM person WHERE employee_code = $1', [code])
    return person.id
  }
  const dutiesOf = async (person: string) =>
    sql('deployment', 'SELECT post, status, party_code, person_name FROM duty WHERE person_id = $1', [person])
  /** A party of the AC that nobody serves in any more, another one each time; its number. */
  const emptyParty = async () => {
    const [party] = await sql(
      'deployment',
      `SELECT code FROM polling_party WHERE assembly_constituency_code = 'S05-AC1' AND NOT is_reserve AND filled_posts > 0
        ORDER BY code LIMIT 1`,
    )
    await sql('deployment', `UPDATE duty SET status = 'REPLACED' WHERE party_code = $1`, [party.code])
    return { code: party.code, number: Number(party.code.slice(-3)) }
  }

  describe.each(ways)('%s', (way, bring) => {
    const letter = way === 'by command' ? 'C' : 'U'

    it('refuses whom a rule of eligibility stands against, rule by rule, and takes who stands beside them', async () => {
      await register(
        eligible(`${letter}-1`),
        `${letter}-2,Native Alves,F,Clerk,S05D01,6,S05-AC1,31/08/2045,N`,
        `${letter}-3,Retiring Alves,F,Clerk,S05D01,6,,30/06/2024,N`,
        `${letter}-4,Booth Alves,F,Clerk,S05D01,6,S05-AC1,31/08/2045,Y`,
        eligible(`${letter}-5`),
      )
      const [busy] = await sql(
        'deployment',
        `SELECT id, person_id FROM duty WHERE district_code = 'S05D01' AND assembly_constituency_code = 'S05-AC2'
            AND status = 'REPORTED' AND post = 'POLLING_OFFICER_1' LIMIT 1`,
      )
      const exempted = await idOf(`${letter}-5`)
      await sql(
        'deployment',
        `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status)
         VALUES ('S05D01', $1, 'GE2024', 'S05-AC2', $2, 'POLLING_OFFICER_3', 'EXEMPTED')`,
        [`GE2024-S05D01-80000${letter.charCodeAt(0)}`, exempted],
      )
      const rows = [
        `${letter}-1,,1,PO1,,`,
        `${letter}-2,,1,PO1,,`,
        `${letter}-3,,1,PO1,,`,
        `${letter}-4,,1,PO1,,`,
        `,${busy.person_id},1,PO1,,`,
        `,${exempted},1,PO1,,`,
      ]
      const broken = [
        '3 Emp Code NOT_NATIVE_OF_CONSTITUENCY',
        '4 Emp Code NOT_RETIRING_SOON',
        '5 Emp Code NOT_NATIVE_OF_CONSTITUENCY',
        '5 Emp Code NOT_BOOTH_LEVEL_OFFICER',
        '6 Person ONE_DUTY_A_DAY',
        '7 Person NOT_EXEMPTED',
      ]
      const counts = { added: 1, changed: 0, unchanged: 0, rejected: 5 }
      const known = await dutiesOf(await idOf(`${letter}-1`))
      expect(known).toEqual([])
      for (const mode of [{ dryRun: true }, { allOrNothing: true }]) {
        const told = await bring(rows, mode)
        expect(told.counts).toEqual(counts)
        expect(told.faults).toEqual(broken)
        expect(await dutiesOf(await idOf(`${letter}-1`))).toEqual([])
      }
      const { faults, advice, ...told } = await bring(rows)
      expect(told.counts).toEqual(counts)
      expect(faults).toEqual(broken)
      const native = await idOf(`${letter}-2`)
      expect(advice[0]).toBe(
        `${native} cannot be drafted: Is not native in the AC of the duty. Found: S05-AC1. ` +
          'Name somebody else, or have what is recorded put right first.',
      )
      expect(advice[1]).toContain('retires on 2024-06-30, 54 days after the day of the duty')
      expect(advice[4]).toContain(`${busy.id}, POLLING_OFFICER_1 in S05-AC2`)
      // As a mutation writes it: what a duty knows of its person does not wait for the feed.
      expect(await dutiesOf(await idOf(`${letter}-1`))).toEqual([
        { post: 'POLLING_OFFICER_1', status: 'DRAFTED', party_code: null, person_name: 'Rita Alves' },
      ])
      expect(await dutiesOf(native)).toEqual([])
      // Who is at home there may serve as its BLO.
      const booth = await bring([`${letter}-4,,1,BLO,,RESERVE`, `${letter}-1,,1,PO1,,`])
      expect(booth.counts).toEqual({ added: 1, changed: 0, unchanged: 1, rejected: 0 })
    })

    it('judges the members of a party by each other, row after row, and by who is in it', async () => {
      await register(eligible(`${letter}-11`, 6), eligible(`${letter}-12`, 9), eligible(`${letter}-13`, 5))
      const party = await emptyParty()
      const rows = [
        `${letter}-11,,1,PrO,${party.number},`,
        `${letter}-12,,1,PO1,${party.number},`,
        `${letter}-13,,1,PO2,${party.number},`,
      ]
      const first = await bring(rows)
      expect(first.faults).toEqual(['3 Emp Code SENIORITY_IN_PARTY'])
      expect(first.advice[0]).toContain('pay level 9; PRESIDING_OFFICER at pay level 6')
      expect(first.counts).toMatchObject({ added: 2, rejected: 1 })
      const again = await bring(rows)
      expect(again.faults).toEqual(['3 Emp Code SENIORITY_IN_PARTY'])
      expect(again.counts).toMatchObject({ added: 0, unchanged: 2, rejected: 1 })
    })

    it('asks again who is moved or called from the reserve, and not how far a duty is', async () => {
      await register(eligible(`${letter}-21`), eligible(`${letter}-22`))
      const party = await emptyParty()
      const drafted = [`${letter}-21,,1,PO1,,`, `${letter}-22,,1,PO1,,RESERVE`]
      expect((await bring(drafted)).counts).toMatchObject({ added: 2 })
      await sql('personnel', `UPDATE person SET retires_on = '2024-06-30' WHERE employee_code IN ($1, $2)`, [
        `${letter}-21`,
        `${letter}-22`,
      ])
      const reported = [`${letter}-21,,1,PO1,,REPORTED`, `${letter}-22,,1,PO1,,ABSENT`]
      expect(await bring(reported)).toMatchObject({ counts: { changed: 2, rejected: 0 } })
      const moved = [`${letter}-21,,1,PO1,${party.number},`]
      expect((await bring(moved)).faults).toEqual(['2 Emp Code NOT_RETIRING_SOON'])
      await sql('deployment', `UPDATE duty SET status = 'RESERVE' WHERE person_id = $1`, [
        await idOf(`${letter}-22`),
      ])
      expect((await bring([`${letter}-22,,1,PO1,,DRAFTED`])).faults).toEqual(['2 Emp Code NOT_RETIRING_SOON'])
      await sql('personnel', `UPDATE person SET retires_on = '2045-06-30' WHERE employee_code = $1`, [
        `${letter}-21`,
      ])
      expect((await bring(moved)).counts).toMatchObject({ changed: 1 })
      expect(await dutiesOf(await idOf(`${letter}-21`))).toMatchObject([
        { status: 'REPORTED', party_code: party.code },
      ])
    })

    it('runs as many statements for a row as for more than a thousand', async () => {
      const codes = Array.from({ length: 1_200 }, (_, row) => `${letter}-N${row}`)
      await register(
        ...codes.map((code, row) => (row % 2 ? eligible(code) : eligible(code).replace('2045', '2024'))),
      )
      const count = async (rows: number) => {
        const list = codes.slice(0, rows).map((code) => `${code},,1,PO3,,`)
        await resetStatements(used.databases.urls)
        const { counts } = await bring(list, { dryRun: true })
        expect(counts).toMatchObject({ added: rows / 2, rejected: rows / 2 })
        return countStatements(used.databases.urls)
      }
      await count(2)
      expect(await count(1_200)).toEqual(await count(2))
    })
  })

  it('tells in a dry run what is told when batches stay, of those before it too', async () => {
    await register(eligible('B-1', 6), eligible('B-2', 9), eligible('B-3', 5), eligible('B-4'))
    const party = await emptyParty()
    const rows = [
      `B-1,,1,PrO,${party.number},`,
      `B-2,,1,PO1,${party.number},`,
      `B-3,,1,PO1,${party.number},`,
      'B-4,,1,PO3,,',
      `,${await idOf('B-4')},2,PO3,,`,
    ]
    const told = ['3 Emp Code SENIORITY_IN_PARTY', '4 Party No REPEATED_IN_FILE', '6 Person ONE_DUTY_A_DAY']
    for (const mode of [{ dryRun: true }, { allOrNothing: true }, {}])
      expect(await byCommand(rows, { ...mode, batch: '1' })).toMatchObject({
        ...{ faults: told, counts: { added: 2, rejected: 3 } },
      })
    expect(await dutiesOf(await idOf('B-1'))).toHaveLength(1)
  })

  it('lets a command judge by the limits that its environment sets', async () => {
    await register('E-1,Booth Alves,F,Clerk,S05D01,6,,31/08/2045,Y')
    const list = [header, 'E-1,,1,PO1,,'].join('\n')
    const told = (environment: Record<string, string>) =>
      importText(used.databases, 'duties', list, { state: 'S05', dryRun: true, environment })
    expect((await told({})).faults).toEqual(['2 Emp Code NOT_BOOTH_LEVEL_OFFICER'])
    expect((await told({ ELIGIBILITY_DRAFT_BLO: 'on' })).faults).toEqual([])
    await expect(told({ ELIGIBILITY_DRAFT_BLO: 'perhaps' })).rejects.toThrow('ELIGIBILITY_DRAFT_BLO')
  })

  it('tells of private facts whoever may read them, which stands on the trail, and others only that one is in the way', async () => {
    await register(
      'P-1,Native Alves,F,Clerk,S05D01,6,S05-AC1,31/08/2045,N',
      'P-2,Lent Alves,F,Clerk,S05D02,6,S05-AC1,31/08/2045,N',
    )
    const [own, lent] = [await idOf('P-1'), await idOf('P-2')]
    await sql(
      'personnel',
      `INSERT INTO loan (district_code, person_id, to_district, since) VALUES ('S05D02', $1, 'S05D01', '2020-01-01')`,
      [lent],
    )
    const entries = (person: string) =>
      sql(
        'personnel',
        `SELECT subject, fields, operation_name FROM audit_entry WHERE $1 = ANY(person_ids) AND fields <> '{employeeCode}'`,
        [person],
      )
    const rows = [`,${own},1,PO1,,`, `,${lent},1,PO1,,`]
    const trail = (subject: string) => ({
      ...{ subject, fields: ['nativeConstituency'], operation_name: 'import_duties' },
    })
    const sent = await byUpload(rows)
    expect(sent.faults).toEqual(['2 Person NOT_NATIVE_OF_CONSTITUENCY', '3 Person NOT_ELIGIBLE'])
    expect(sent.advice[1]).toBe(
      `${lent} cannot be drafted, by the register's private facts: ask the DEO of the register.`,
    )
    expect(await entries(own)).toEqual([trail('DEO:S05D01')])
    expect(await entries(lent)).toEqual([])
    // Who has the databases imports for the whole country, and leaves the same trail.
    const commanded = await byCommand(rows)
    expect(commanded.faults).toEqual([
      '2 Person NOT_NATIVE_OF_CONSTITUENCY',
      '3 Person NOT_NATIVE_OF_CONSTITUENCY',
    ])
    expect(await entries(lent)).toEqual([trail('test')])
  })

  it('waits for whoever is filling a post of a party, and judges by whom they put there', async () => {
    await register(eligible('W-1', 9), eligible('W-2', 6))
    const party = await emptyParty()
    const other = await used.databases.pools.deployment.connect()
    try {
      await other.query('BEGIN')
      await other.query('SELECT FROM polling_party WHERE code = $1 FOR NO KEY UPDATE', [party.code])
      const bringing = byCommand([`W-1,,1,PO1,${party.number},`])
      await until(async () => {
        const waiting = await sql('deployment', 'SELECT FROM pg_locks WHERE NOT granted')
        return waiting.length > 0
      })
      await other.query(
        `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code, person_pay_level)
         VALUES ('S05D01', 'GE2024-S05D01-9000001', 'GE2024', 'S05-AC1', $1, 'PRESIDING_OFFICER', 'IN_PARTY', $2, 6)`,
        [await idOf('W-2'), party.code],
      )
      await other.query('COMMIT')
      expect((await bringing).faults).toEqual(['2 Emp Code SENIORITY_IN_PARTY'])
    } finally {
      other.release()
    }
  })
})
