import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealTicket } from '../../subgraphs/common/download/ticket'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { startTestGateway } from '../helpers/gateway'
import { testGatewaySecret } from '../helpers/graph'
import { createToken } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'
import { rowsAs } from './ask-as'

const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]
const question = { kind: 'roster', filter: { assemblyConstituency: 'S05-AC21' }, format: 'NDJSON' } as const

describe('a download', () => {
  const used = useTestGraph({ seeded: true })

  const offer = async (fields: string, grants: Grant[] = deo) =>
    (await used.graph.query(`{ ${fields} }`, {}, grants)).data
  const get = (path: string, base = used.graph.url, init: RequestInit = {}) =>
    fetch(new URL(path, base), init)
  const codeOf = async (answer: Response) => {
    const body = (await answer.json()) as { errors: { extensions: { code: string } }[] }
    return [answer.status, ...body.errors.map(({ extensions }) => extensions.code)]
  }
  const rosterOffer =
    'rosterDownload(filter: { election: "GE2024", assemblyConstituency: "S05-AC21" }, format: NDJSON) { url expiresAt format fileName }'

  it('holds what the query tells who asked for it', async () => {
    const { rosterDownload: download } = await offer(rosterOffer)
    expect(download).toMatchObject({ format: 'NDJSON', fileName: 'roster-GE2024-S05-AC21.ndjson' })
    // The token of a test is good for ten minutes, which is less than a download may be.
    expect(Date.parse(download.expiresAt) - Date.now()).toBeLessThanOrEqual(600_000)
    const answer = await get(download.url)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="roster-GE2024-S05-AC21.ndjson"',
      'cache-control': 'no-store',
    })
    const rows = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.length).toBeGreaterThan(100)
    expect(rows).toEqual(await rowsAs(used.graph.url, deo, question))
  })

  it.each([
    [
      'peopleDownload(filter: { district: "S05D01" }, format: CSV, columns: ["name"]) { url }',
      'text/csv; charset=utf-8',
    ],
    ['workforceSummaryDownload(by: DISTRICT, within: "S05", format: CSV) { url }', 'text/csv; charset=utf-8'],
    [
      'deploymentSummaryDownload(election: "GE2024", by: DISTRICT, within: "S05", format: XLSX) { url }',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'trainingSummaryDownload(election: "GE2024", by: DISTRICT, within: "S05", format: NDJSON) { url }',
      'application/x-ndjson; charset=utf-8',
    ],
    ['musterRollDownload(election: "GE2024", assemblyConstituency: "S05-AC21") { url }', 'application/pdf'],
    [
      'honorariumSheetDownload(election: "GE2024", assemblyConstituency: "S05-AC21") { url }',
      'application/pdf',
    ],
  ])('is offered as a file: %s', async (fields, type) => {
    const [download] = Object.values(await offer(fields)) as { url: string }[]
    const answer = await get(download?.url ?? '')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  it('is refused without a good ticket, with one code', async () => {
    const { rosterDownload } = await offer(rosterOffer)
    const path: string = rosterDownload.url
    const middle = path.length - 60
    const changed = `${path.slice(0, middle)}${path[middle] === 'A' ? 'B' : 'A'}${path.slice(middle + 1)}`
    expect(await codeOf(await get(changed))).toEqual([401, 'TICKET_INVALID'])
    expect(await codeOf(await get('/downloads/no-ticket'))).toEqual([401, 'TICKET_INVALID'])

    const seal = async (token: string, seconds: number, secret = testGatewaySecret) =>
      `/downloads/${await sealTicket(secret, { token, question, fileName: 'a.csv' }, new Date(Date.now() + 1_000 * seconds))}`
    const token = await createToken(deo)
    expect(await codeOf(await get(await seal(token, -60)))).toEqual([410, 'TICKET_EXPIRED'])
    expect(await codeOf(await get(await seal(token, 60, 'a secret of somebody else')))).toEqual([
      401,
      'TICKET_INVALID',
    ])
    const past = Math.floor(Date.now() / 1_000) - 60
    const expired = await createToken(deo, { claims: { exp: past } })
    expect(await codeOf(await get(await seal(expired, 60)))).toEqual([401, 'UNAUTHENTICATED'])
    expect((await get(path, undefined, { method: 'HEAD' })).status).toBe(404)
  })

  it('is limited as its caller is, and runs though a safelist names no such operation', async () => {
    const safelist = join(mkdtempSync(join(tmpdir(), 'muster-')), 'safelist.json')
    writeFileSync(safelist, JSON.stringify({ operations: {} }))
    const env = { GATEWAY_SECRET: testGatewaySecret, SAFELIST_FILE: safelist, RATE_LIMIT_REQUESTS: '4' }
    const gateway = await startTestGateway(used.graph.subgraphUrls, {
      ...env,
      RATE_LIMIT_WINDOW_SECONDS: '600',
    })
    const { rosterDownload } = await offer(rosterOffer)
    const answer = await get(rosterDownload.url, gateway.url)
    expect([answer.status, (await answer.text()).trim().split('\n').length > 100]).toEqual([200, true])
    // Two of the four were the download's own: itself and its page.
    const spent = [await get(rosterDownload.url, gateway.url), await get(rosterDownload.url, gateway.url)]
    expect(await codeOf(spent[1] as Response)).toEqual([429, 'RATE_LIMITED'])
    await spent[0]?.body?.cancel()
  })
})
