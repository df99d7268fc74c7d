// Over 150 lines: each `it` needs the graph that the others use.

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { importKinds } from '../../cli/import/kinds'
import { policies } from '../../schema/policy'
import { toPolicyRows } from '../../schema/policy-table'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { importFieldOf } from '../../subgraphs/common/upload/import-list.resolver'
import { sealUploadTicket, type UploadTicket } from '../../subgraphs/common/upload/upload-ticket'
import { until } from '../helpers/feed'
import { startTestGateway } from '../helpers/gateway'
import { startTestGraph, testGatewaySecret } from '../helpers/graph'
import { createToken } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'
import { importText } from './import-text'
import { offerList, putList, type SentList, sendList } from './send-list'
import { toWorkbook } from './workbook'

jest.setTimeout(120_000)

const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]
const otherDeo: Grant[] = [{ role: 'DEO', area: 'S05D02' }]
const header = 'Emp Code,Name,Sex,Designation,District'
const rita = 'UP-1,Rita Alves,F,Clerk,S05D01'
const people = [header, rita, 'UP-2,Jose Alves,M,Clerk,S05D01', ''].join('\n')

const codesOf = ({ status, body }: SentList) => [
  status,
  ...(body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code),
]
const faultsOf = ({ body }: SentList) =>
  body.faults.map(({ line, column, rule }: Record<string, unknown>) => `${line} ${column} ${rule}`)

describe('an upload of a list', () => {
  const used = useTestGraph({ seeded: true })
  const spools = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`muster-upload-${process.pid}-`))
  // However an upload ended, nothing of it is left on the disk.
  afterEach(() => expect(spools()).toEqual([]))

  const send = (
    field: string,
    content: string | Buffer,
    options: { grants?: Grant[]; [option: string]: unknown } = {},
  ) => sendList(used.graph, field, content, { grants: deo, ...options })
  const begin = (path: string) =>
    request(new URL(path, used.graph.url), { method: 'PUT' }).on('error', () => undefined)
  const one = async (
    database: 'personnel' | 'deployment' | 'training',
    sql: string,
    values: unknown[] = [],
  ) => (await used.databases.pools[database].query(sql, values)).rows[0]

  it('is offered to whom the kind of list lets import, as the policy says', () => {
    const rows = [policies.personnel, policies.deployment, policies.training].flatMap(toPolicyRows)
    for (const kind of importKinds) {
      const rule = rows.find(({ field }) => field === `Mutation.${importFieldOf(kind)}`)
      expect(Object.keys(rule?.allowed ?? {}).sort()).toEqual([...kind.roles].sort())
    }
  })

  it('takes people in, changes nothing the second time, and what differs of a corrected list', async () => {
    const first = await send('importPeople', people, { fileName: 'goa north.csv' })
    expect(first).toMatchObject({
      status: 200,
      body: {
        ...{ kind: 'people', fileName: 'goa north.csv', isKept: true, isDryRun: false, remarks: [] },
        ...{ read: 2, added: 2, changed: 0, unchanged: 0, rejected: 0, faults: [], faultsByRule: {} },
        ...{ source: 'CSV, UTF-8, separated by commas', headerRow: 1, leftOut: [] },
      },
    })
    expect(first.body.columns).toContainEqual({ column: 'employee_code', header: 'Emp Code' })
    const { upload } = await offerList(used.graph, 'importPeople', {}, deo)
    for (const _ of ['again', 'and with the same address'])
      expect((await putList(used.graph.url, upload.url, people)).body).toMatchObject({
        ...{ added: 0, changed: 0, unchanged: 2 },
      })
    const corrected = await send(
      'importPeople',
      people.replace('Jose Alves,M,Clerk', 'Jose Alves,M,Head Clerk'),
    )
    expect(corrected.body).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
  })

  it('stands in the history as the sender, by import and the name of the file, under the number of the request', async () => {
    const list = [header, rita.replace('Rita Alves', 'Rita M Alves')].join('\n')
    const { body, headers } = await send('importPeople', list, { fileName: 'names.csv' })
    expect(body).toMatchObject({ changed: 1 })
    const change = await one(
      'personnel',
      'SELECT subject, mutation, reason, request_id FROM change ORDER BY id DESC LIMIT 1',
    )
    expect(change).toEqual({
      ...{ subject: 'DEO:S05D01', mutation: 'import', reason: 'people, names.csv' },
      request_id: headers.get('x-request-id'),
    })
  })

  it('tells what is wrong with rows in the answer, and in full as CSV where that is asked for', async () => {
    const list = [header, rita, ',Nobody,X,Clerk,S05D01', 'UP-3,Abroad,F,Clerk,S05D02'].join('\n')
    const told = await send('importPeople', list)
    expect(told.body).toMatchObject({ read: 3, rejected: 2, faultsByRule: { AREA: 1 } })
    expect(faultsOf(told)).toEqual(['3 Sex GENDER', '4 null AREA'])
    const report = await send('importPeople', list, { headers: { accept: 'text/csv' } })
    expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(JSON.parse(report.headers.get('x-import-summary') ?? '')).toMatchObject({ read: 3, rejected: 2 })
    expect(parse(report.body, { bom: true }).map((cells: string[]) => cells.slice(0, 4))).toEqual([
      ['line', 'column', 'value', 'rule'],
      ['3', 'Sex', 'X', 'GENDER'],
      ['4', '', 'S05D02', 'AREA'],
    ])
    const none = await send('importPeople', people, { headers: { accept: 'text/csv' } })
    expect(parse(none.body, { bom: true })).toHaveLength(1)
  })

  it('keeps nothing of a dry run, and nothing unless all can go in where that is asked for', async () => {
    const list = [header, 'UP-4,Ana Alves,F,Clerk,S05D01', ',Nobody,X,Clerk,S05D01'].join('\n')
    for (const option of ['dryRun', 'allOrNothing'])
      expect((await send('importPeople', list, { [option]: true })).body).toMatchObject({
        ...{ added: 1, rejected: 1, isKept: false },
      })
    expect(await one('personnel', `SELECT id FROM person WHERE employee_code = 'UP-4'`)).toBeUndefined()
  })

  it('reads workbooks, by the sheet and the headers that it is told', async () => {
    const rows = [
      ['Naam', 'Ling', 'Pad', 'Karmchari', 'Tippani'],
      ['Rita de Souza', 'F', 'Clerk', 'UP-1', 'x'],
    ]
    const workbook = toWorkbook([
      { name: 'Cover', rows: [['nothing']] },
      { name: 'Staff', rows },
    ])
    const mapping = Object.entries({
      Naam: 'name',
      Ling: 'gender',
      Pad: 'designation',
      Karmchari: 'employee_code',
    })
    const { body } = await send('importPeople', workbook, {
      ...{ sheet: 'Staff', district: 'S05D01' },
      mapping: [...mapping.map(([header, column]) => ({ header, column })), { header: 'Tippani' }],
    })
    expect(body).toMatchObject({ source: 'XLSX, sheet Staff', read: 1, changed: 1, rejected: 0, leftOut: [] })
  })

  const station = (number: number) =>
    `S05-AC1,${number},Govt Primary School,10,20,30\nS05-AC25,${number},ZP School,10,20,30`
  it('takes of a list only what lies in the area of who sends it', async () => {
    const list = `AC No,PS No,Building,Male,Female,Total\n${station(931)}\n`
    expect(faultsOf(await send('importPollingStations', list, { grants: otherDeo }))).toEqual(['2 null AREA'])
    const ceo: Grant[] = [{ role: 'CEO', area: 'S05' }]
    expect((await send('importPollingStations', list, { grants: ceo })).body).toMatchObject({
      added: 1,
      unchanged: 1,
    })
  })

  it('is refused by the mutation to who may not import, with the area or the fault told', async () => {
    const problemsOf = async (field: string, input: object, grants: Grant[]) => {
      const { upload, problems } = await offerList(used.graph, field, input, grants)
      return [upload, ...problems.map(({ code, field }: Record<string, unknown>) => `${code} ${field}`)]
    }
    for (const role of ['RO', 'OBSERVER'] as const)
      expect(await problemsOf('importPeople', {}, [{ role, area: 'S05-PC1' }])).toEqual([
        null,
        'FORBIDDEN null',
      ])
    expect(await problemsOf('importConstituencies', {}, deo)).toEqual([null, 'FORBIDDEN null'])
    expect(await problemsOf('importPeople', { district: 'S05D02' }, deo)).toEqual([
      null,
      'FORBIDDEN district',
    ])
    expect(await problemsOf('importDuties', { assemblyConstituency: 'S05-AC25' }, deo)).toEqual([
      ...[null, 'FORBIDDEN assemblyConstituency'],
    ])
    expect(await problemsOf('importPeople', { fileName: '../x' }, deo)).toEqual([
      null,
      'INVALID_INPUT fileName',
    ])
    const mapping = [{ header: 'Naam', column: 'nom' }]
    expect(await problemsOf('importPeople', { mapping }, deo)).toEqual([null, 'INVALID_INPUT mapping'])
  })

  it('is refused without a good ticket, with one code', async () => {
    const put = (path: string, base = used.graph.url) => putList(base, path, people)
    const { upload } = await offerList(used.graph, 'importPeople', {}, deo)
    const middle = upload.url.length - 60
    const changed = `${upload.url.slice(0, middle)}${upload.url[middle] === 'A' ? 'B' : 'A'}${upload.url.slice(middle + 1)}`
    expect(codesOf(await put(changed))).toEqual([401, 'TICKET_INVALID'])
    expect(codesOf(await put('/uploads/'))).toEqual([401, 'TICKET_INVALID'])
    expect(codesOf(await put(changed, used.graph.subgraphUrls.personnel))).toEqual([401, 'TICKET_INVALID'])

    const seal = async (ticket: Partial<UploadTicket>, seconds: number, secret = testGatewaySecret) => {
      const whole: UploadTicket = {
        ...{ token: await createToken(deo), part: 'personnel', kind: 'people', fileName: 'a.csv' },
        ...{ mode: 'batches', acceptsSuspects: false, mapping: {}, standIns: {} },
        ...ticket,
      }
      return `/uploads/${await sealUploadTicket(secret, whole, new Date(Date.now() + 1_000 * seconds))}`
    }
    expect(codesOf(await put(await seal({}, -60)))).toEqual([410, 'TICKET_EXPIRED'])
    expect(codesOf(await put(await seal({}, 60, 'a secret of somebody else')))).toEqual([
      401,
      'TICKET_INVALID',
    ])
    const claims = { exp: Math.floor(Date.now() / 1_000) - 60 }
    const expired = await createToken(deo, { claims })
    expect(codesOf(await put(await seal({ token: expired }, 60)))).toEqual([401, 'UNAUTHENTICATED'])
    // A subgraph takes no list of another's.
    expect(codesOf(await put(await seal({ part: 'training' }, 60)))).toEqual([401, 'TICKET_INVALID'])

    const { data } = await used.graph.query(
      '{ peopleDownload(filter: { district: "S05D01" }, format: CSV) { url } }',
      {},
      deo,
    )
    const download: string = data.peopleDownload.url
    expect(codesOf(await put(download.replace('/downloads/', '/uploads/')))).toEqual([401, 'TICKET_INVALID'])
    const fetched = await fetch(new URL(upload.url.replace('/uploads/', '/downloads/'), used.graph.url))
    expect(fetched.status).toBe(401)
  })

  it('is told of in the words of its sender, as a command in the words of its own', async () => {
    const list = 'AC No,PS No,Building\nNowhere,1,School\n'
    const ceo: Grant[] = [
      { role: 'CEO', area: 'S05' },
      { role: 'CEO', area: 'S06' },
    ]
    const sent = await send('importPollingStations', list, { grants: ceo })
    expect(sent.body.faults[0].advice).toBe(
      'Give a code such as S05-AC1, or name the state by the field state.',
    )
    const { report } = await importText(used.databases, 'polling-stations', list)
    expect(report[0]?.['what to do']).toBe('Give a code such as S05-AC1, or name the state by --state.')
    const { body } = await send('importPeople', 'Name,Sex\nRita Alves,F\n')
    expect(body.errors[0].message).toMatch(/or the field district\).*by the field mapping; docs\/import\.md/)
    await expect(importText(used.databases, 'people', 'Name,Sex\nRita Alves,F\n')).rejects.toThrow(
      /or --district\).*by --map columns\.json; hub template people/,
    )
  })

  it('is refused whole where it cannot be a list, with nothing kept', async () => {
    const refused: [string | Buffer, string][] = [
      ['', 'FILE_UNREADABLE'],
      ['a,b\n1,2\n', 'COLUMNS_MISSING'],
      [`${header}\n"${'x'.repeat(2_000_000)}`, 'CELL_TOO_LONG'],
      [toWorkbook([{ name: 'Staff', rows: [['Name']] }]).subarray(0, 300), 'FILE_UNREADABLE'],
      [Buffer.from('%PDF-1.7'), 'FILE_UNREADABLE'],
    ]
    for (const [content, code] of refused) {
      const answer = await send('importPeople', content)
      expect(codesOf(answer)).toEqual([422, code])
      expect(JSON.stringify(answer.body)).not.toContain('muster-upload-')
    }
    const form = await send('importPeople', people, {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(codesOf(form)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
  })

  it('is limited in size as it is told, and as it comes, and by the rate of its sender', async () => {
    const gateway = await startTestGateway(used.graph.subgraphUrls, {
      ...{ GATEWAY_SECRET: testGatewaySecret, MAX_UPLOAD_BYTES: '1000' },
      ...{ RATE_LIMIT_REQUESTS: '3', RATE_LIMIT_WINDOW_SECONDS: '600' },
    })
    const { upload } = await offerList(used.graph, 'importPeople', {}, deo)
    const large = `${people}${'\n'.repeat(1_000)}`
    expect(codesOf(await putList(gateway.url, upload.url, large))).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    const inPieces = new Blob([large]).stream()
    expect(codesOf(await putList(gateway.url, upload.url, inPieces))).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    expect((await putList(gateway.url, upload.url, people)).status).toBe(200)
    expect((await putList(gateway.url, upload.url, people)).status).toBe(200)
    expect(codesOf(await putList(gateway.url, upload.url, people))).toEqual([429, 'RATE_LIMITED'])
  })

  it('that is cut off on its way leaves nothing', async () => {
    const { upload } = await offerList(used.graph, 'importPeople', {}, deo)
    const sent = begin(upload.url)
    sent.write(`${header}\nUP-9,Cut Off,F,Clerk,S05D01\n`)
    await until(() => spools().length === 1)
    sent.destroy()
    await until(() => spools().length === 0)
    expect(await one('personnel', `SELECT id FROM person WHERE employee_code = 'UP-9'`)).toBeUndefined()
  })

  it('that is on its way when the hub closes does not hold it up', async () => {
    // A process that was killed has left something; no process has so high a number.
    const left = join(tmpdir(), 'muster-upload-99999999-left')
    mkdirSync(left, { recursive: true })
    const lone = await startTestGraph(used.databases.urls)
    expect(existsSync(left)).toBe(false)
    const { upload } = await offerList(lone, 'importPeople', {}, deo)
    const sent = begin(new URL(upload.url, lone.url).href)
    const gone = new Promise((resolve) => sent.once('close', resolve))
    sent.write(`${header}\n`)
    await until(() => spools().length === 1)
    await lone.close()
    await gone
    expect(spools()).toEqual([])
  })

  it('whose sender goes while it is taken in leaves whole batches, and sent again it is completed', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `${1 + (row % 4)},${2_000 + (row >> 2)},Cut Off School,1,1,2`,
    )
    const list = ['AC No,PS No,Building,Male,Female,Total', ...rows].join('\n')
    const { upload } = await offerList(used.graph, 'importPollingStations', {}, deo)
    const sent = begin(upload.url)
    sent.end(list)
    const counted = async () =>
      (
        await one(
          'deployment',
          `SELECT count(*)::int AS n FROM polling_station WHERE name = 'Cut Off School'`,
        )
      ).n
    await until(async () => (await counted()) > 0)
    sent.destroy()
    await until(() => spools().length === 0)
    const kept = await counted()
    expect([kept > 0, kept < 20_000, kept % 5_000]).toEqual([true, true, 0])
    expect((await putList(used.graph.url, upload.url, list)).body).toMatchObject({
      ...{ added: 20_000 - kept, unchanged: kept },
    })
  })

  describe.each([
    ['in one process', false],
    ['by parts apart', true],
  ])('taken in %s', (_, isApart) => {
    let graph: Awaited<ReturnType<typeof startTestGraph>>
    beforeAll(async () => {
      graph = await startTestGraph(used.databases.urls, { isApart })
    })
    afterAll(() => graph.close())
    const letter = isApart ? 'A' : 'B'
    const sendTo = (field: string, content: string, grants: Grant[] = deo) =>
      sendList(graph, field, content, { grants })

    it('names people of personnel for duties, of those only whom the sender may draft, and that is on the trail', async () => {
      const own = `UP-${letter}1`
      await sendTo('importPeople', [header, `${own},Lena Alves,F,Clerk,S05D01`, ''].join('\n'))
      const abroad = await one(
        'personnel',
        `SELECT id FROM person p WHERE district_code = 'S06D01' AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.person_id = p.id)
            AND NOT EXISTS (SELECT 1 FROM place_of_duty v WHERE v.person_id = p.id AND v.assembly_constituency_code LIKE 'S05%') LIMIT 1`,
      )
      const list = [
        'Emp Code,Person,AC,Post,PS No.',
        `${own},,S05-AC1,MO,1`,
        `,${abroad.id},S05-AC1,MO,1`,
        'NOBODY,,S05-AC1,MO,1',
      ].join('\n')
      const answer = await sendTo('importDuties', list)
      expect(answer.body).toMatchObject({ added: 1, rejected: 2 })
      expect(faultsOf(answer)).toEqual(['3 Person UNKNOWN_PERSON', '4 Emp Code UNKNOWN_PERSON'])
      const { id } = await one('personnel', 'SELECT id FROM person WHERE employee_code = $1', [own])
      const reading = await one(
        'personnel',
        'SELECT subject, fields, operation_name, request_id FROM audit_entry WHERE $1 = ANY(person_ids)',
        [id],
      )
      expect(reading).toEqual({
        ...{ subject: 'DEO:S05D01', fields: ['employeeCode'], operation_name: 'import_duties' },
        request_id: answer.headers.get('x-request-id'),
      })
      expect((await sendTo('importDuties', list)).body).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
      // The whole country's Commission may name anybody.
      const commission: Grant[] = [{ role: 'COMMISSION', area: 'IN' }]
      const others = ['Person,AC,Post,PS No.', `${abroad.id},S05-AC2,MO,1`].join('\n')
      expect(
        faultsOf(await sendList(graph, 'importDuties', others, { grants: commission, dryRun: true })),
      ).not.toContain('2 Person UNKNOWN_PERSON')
    })

    it('names people of personnel for attendance', async () => {
      const session = await one(
        'training',
        `SELECT code FROM session WHERE district_code = 'S05D01' ORDER BY code LIMIT 1`,
      )
      const list = [
        'Session Code,Emp Code,Present/Absent,Marks',
        `${session.code},UP-${letter}1,Pass,77`,
      ].join('\n')
      const trainer: Grant[] = [{ role: 'TRAINER', area: 'S05D01' }]
      expect((await sendTo('importTrainingAttendance', list, trainer)).body).toMatchObject({
        added: 1,
        rejected: 0,
      })
      const elsewhere: Grant[] = [{ role: 'TRAINER', area: 'S05D02' }]
      expect(faultsOf(await sendTo('importTrainingAttendance', list, elsewhere))).toEqual(['2 null AREA'])
    })

    it('tells constituencies to the parts that keep copies', async () => {
      const list = `AC No,AC Name\n2,Pernem ${letter}\n`
      const ceo: Grant[] = [{ role: 'CEO', area: 'S05' }]
      expect((await sendTo('importConstituencies', list, ceo)).body).toMatchObject({
        changed: 1,
        rejected: 0,
      })
      for (const database of ['personnel', 'training'] as const)
        expect(await one(database, `SELECT name FROM area WHERE code = 'S05-AC2'`)).toEqual({
          name: `Pernem ${letter}`,
        })
    })

    it('says that a part does not answer, and takes the same list when it does', async () => {
      const lone = await startTestGraph(used.databases.urls, { isApart })
      const { upload } = await offerList(lone, 'importTrainingAttendance', {}, deo)
      await lone.stop('training')
      expect(codesOf(await putList(lone.url, upload.url, 'Session Code,Emp Code\n'))).toEqual([
        503,
        'SUBGRAPH_UNAVAILABLE',
      ])
      await lone.stop('personnel')
      const duties = await offerList(lone, 'importDuties', {}, deo)
      const list = ['Emp Code,AC,Post', `UP-${letter}1,S05-AC1,MO`].join('\n')
      expect(codesOf(await putList(lone.url, duties.upload.url, list))).toEqual([503, 'SUBGRAPH_UNAVAILABLE'])
      await lone.close()
      expect((await sendTo('importDuties', list)).body).toMatchObject({ unchanged: 1 })
    })
  })
})
