import { buffer, text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { privateReaders } from '../../export/viewer-roles'
import { neutralise } from '../../export/writers/neutralise'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { personnelPolicy } from '../../subgraphs/personnel/policy'
import { commission } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'
import { openAs, rowsAs } from './ask-as'

const constituency = 'S05-AC21'
const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]
const roster = (format: 'CSV' | 'XLSX' | 'NDJSON', columns?: string[]) =>
  ({ kind: 'roster', filter: { assemblyConstituency: constituency }, format, columns }) as const

async function readSheets(file: Buffer): Promise<unknown[][][]> {
  const { readSheet } = await import('read-excel-file/node')
  return [await readSheet(file)]
}

describe('a table', () => {
  const used = useTestGraph({ seeded: true })
  const formula = `=HYPERLINK("http://example.invalid","a") <&> _x0041_`
  let renamed = ''
  beforeAll(async () => {
    const { rows } = await used.databases.pools.deployment.query(
      'SELECT min(person_id) AS person FROM duty WHERE assembly_constituency_code = $1',
      [constituency],
    )
    renamed = rows[0].person
    await used.databases.pools.personnel.query('UPDATE person SET name = $2 WHERE id = $1', [
      renamed,
      formula,
    ])
  })

  const columns = ['duty', 'post', 'pollDate', 'personId', 'name', 'payLevel', 'phone', 'isBoothLevelOfficer']

  /** What the query itself answers, row by row. */
  async function truth() {
    const { data } = await used.graph.query(
      `{ roster(filter: { election: "GE2024", assemblyConstituency: "${constituency}" }, first: 1000) {
         nodes { id post pollDate person { id name payLevel phone isBoothLevelOfficer } } } }`,
      {},
      deo,
    )
    // biome-ignore lint/suspicious/noExplicitAny: what was asked for
    return data.roster.nodes.map(({ id, post, pollDate, person }: any) => [
      ...[
        id,
        post,
        pollDate,
        person.id,
        person.name,
        person.payLevel,
        person.phone,
        person.isBoothLevelOfficer,
      ],
    ])
  }

  it('has the rows of its query in every format, and runs no formula', async () => {
    const rows = await truth()
    expect(rows.length).toBeGreaterThan(100)
    const ndjson = await rowsAs(used.graph.url, deo, roster('NDJSON', columns))
    expect(ndjson.map((row) => columns.map((key) => row[key]))).toEqual(rows)

    const csv = await openAs(used.graph.url, deo, roster('CSV', columns))
    const [heading, ...records] = parse(await text(csv.stream), { bom: true })
    expect(heading).toEqual(
      'Duty,Post,Poll date,Person,Name,Pay level,Phone,Is booth level officer'.split(','),
    )
    const asText = (cell: unknown) => (cell === null ? '' : cell === formula ? `'${formula}` : String(cell))
    expect(records).toEqual(rows.map((row: unknown[]) => row.map(asText)))

    const xlsx = await openAs(used.graph.url, deo, roster('XLSX', columns))
    const [[, ...cells] = []] = await readSheets(await buffer(xlsx.stream))
    const asCell = (cell: unknown, index: number) =>
      columns[index] === 'pollDate' ? new Date(`${cell}T00:00:00Z`) : cell
    expect(cells).toEqual(rows.map((row: unknown[]) => row.map(asCell)))
  })

  it('goes on from page to page, to the last row', async () => {
    const question = {
      kind: 'roster',
      filter: { state: 'S21' },
      format: 'NDJSON',
      columns: ['duty'],
    } as const
    const rows = await rowsAs(used.graph.url, commission, question)
    const { rows: counted } = await used.databases.pools.deployment.query(
      `SELECT count(*)::int AS duties FROM duty WHERE district_code LIKE 'S21%'`,
    )
    expect(rows.length).toBeGreaterThan(1_000)
    expect(new Set(rows.map(({ duty }) => duty)).size).toBe(counted[0].duties)
  })

  it('has the columns that the role could read, and asks for no others', async () => {
    const aro: Grant[] = [{ role: 'ARO', area: constituency }]
    const [row = {}] = await rowsAs(used.graph.url, aro, roster('NDJSON'))
    expect(row).toHaveProperty('name')
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['phone']))
    const [own = {}] = await rowsAs(used.graph.url, deo, roster('NDJSON'))
    expect(own).toMatchObject({ phone: expect.any(String), bankAccount: expect.any(String) })
    const { rows } = await used.databases.pools.personnel.query(
      `SELECT DISTINCT subject FROM audit_entry WHERE subject LIKE 'ARO%'`,
    )
    expect(rows).toEqual([])
  })

  it('leaves a cell empty that the caller may not see', async () => {
    const aro: Grant[] = [{ role: 'ARO', area: constituency }]
    const rows = await rowsAs(used.graph.url, aro, roster('NDJSON', ['duty', 'phone']))
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter(({ phone }) => phone !== null)).toEqual([])
  })

  it('knows who could read what is private as the policy does', () => {
    expect(privateReaders).toEqual({
      private: Object.keys(personnelPolicy.private.allowed),
      bank: Object.keys(personnelPolicy.bank.allowed),
    })
  })

  it('holds nobody for a dashboard, and themselves for staff', async () => {
    const ask = (grants: Grant[]) => rowsAs(used.graph.url, grants, roster('NDJSON', ['personId']))
    expect(await ask([{ role: 'DASHBOARD', area: 'IN' }])).toEqual([])
    expect(await ask([{ role: 'STAFF', area: renamed }])).toEqual([{ personId: renamed }])
    const people = { kind: 'people', filter: { district: 'S05D01' }, format: 'NDJSON' } as const
    expect(await rowsAs(used.graph.url, [{ role: 'DASHBOARD', area: 'IN' }], people)).toEqual([])
  })

  it.each(['workforce', 'deployment', 'training'] as const)(
    'has the counts of the summary: %s',
    async (of) => {
      const question = { kind: 'summary', of, by: 'DISTRICT', within: 'S05', format: 'NDJSON' } as const
      const rows = await rowsAs(used.graph.url, [{ role: 'DASHBOARD', area: 'S05' }], question)
      const election = of === 'workforce' ? '' : 'election: "GE2024", '
      const count = { workforce: 'people', deployment: 'duties', training: 'enrolled' }[of]
      const { data } = await used.graph.query(
        `{ ${of}Summary(${election}by: DISTRICT, within: "S05") { area ${count} } }`,
      )
      expect(rows.map((row) => ({ area: row.area, [count]: row[count] }))).toEqual(data[`${of}Summary`])
    },
  )

  it.each([
    ['an unknown column', roster('CSV', ['salary']), 'COLUMN_UNKNOWN'],
    ['what the graph refuses', { ...roster('CSV'), filter: { state: 'Goa' } }, 'BAD_USER_INPUT'],
  ] as const)('is refused before its first byte: %s', async (_name, question, code) => {
    await expect(openAs(used.graph.url, deo, question)).rejects.toMatchObject({ code })
  })
})

describe('a text on its way to a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+91 98', "'+91 98"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1+1', "'＝1+1"],
    ['-12.5', '-12.5'],
    ['+919876543210', '+919876543210'],
    ['A=B', 'A=B'],
    ['', ''],
  ])('%j becomes %j', (given, expected) => {
    expect(neutralise(given)).toBe(expected)
  })
})
