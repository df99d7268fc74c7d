// Over 150 lines: each `it` needs the people and places that the others leave.

import { verifyRollups } from '../../prisma/rollups/verify'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { findFree } from '../changes/deployment-people'
import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'
import { importText } from './import-text'
import { sendList } from './send-list'

jest.setTimeout(120_000)

const constituency = 'S05-AC1'
const district = 'S05D01'
const deo: Grant[] = [{ role: 'DEO', area: district }]
const header = 'Person,AC,Post,Party No,Sector No,PS No.'
const withStatus = `${header},Status`

describe('the status of a list of duties', () => {
  const used = useTestGraph({ seeded: true })
  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.deployment.query(text, values)).rows
  const bring = (
    rows: readonly string[],
    { headers = header, ...mode }: { headers?: string; dryRun?: boolean; batch?: string } = {},
  ) => importText(used.databases, 'duties', [headers, ...rows].join('\n'), { state: 'S05', ...mode })
  const change = async (name: string, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const { data, errors } = await used.graph.query(
      `mutation ($input: ${type}!) { ${name}(input: $input) { duty { status } problems { message } } }`,
      { input },
      deo,
    )
    expect(errors).toBeUndefined()
    expect(data[name].problems).toEqual([])
    return data[name].duty
  }
  const dutyOf = async (person: string) => {
    const duties = await sql(
      `SELECT id, version FROM duty WHERE person_id = $1 AND status NOT IN ('REPLACED', 'EXEMPTED')`,
      [person],
    )
    return { duty: duties[0].id, version: duties[0].version }
  }
  const report = async (person: string, step: string) =>
    change('markReported', { ...(await dutyOf(person)), step })
  /** Status and place of the duties of these people, in the order of the people. */
  const standing = async (of: readonly string[]) => {
    const rows = await sql(
      `SELECT status || coalesce(' ' || right(coalesce(d.party_code, d.sector_code, d.station_code), 5), '') AS told
         FROM unnest($1::text[]) WITH ORDINALITY AS k(person, place)
         JOIN duty d ON d.person_id = k.person AND d.status NOT IN ('REPLACED', 'EXEMPTED') ORDER BY place`,
      [of],
    )
    return rows.map(({ told }) => told)
  }
  const versions = (of: readonly string[]) =>
    sql('SELECT id, version, status FROM duty WHERE person_id = ANY($1) ORDER BY id', [of])
  let people: string[] = []
  let parties: string[] = []
  let reserves: string[] = []
  beforeAll(async () => {
    people = await findFree(used.databases, { constituency, district, limit: 60 })
    // Any of them may be in a party with any other.
    await used.databases.pools.personnel.query(
      'UPDATE person SET office_code = NULL, pay_level = 6 WHERE id = ANY($1)',
      [people],
    )
    // Free are three parties of four and two in reserve, sectors 1 and 2, and the BLOs of stations 1 and 2.
    const found = async (isReserve: boolean, limit: number) => {
      const rows = await sql(
        `SELECT code FROM polling_party WHERE assembly_constituency_code = $1 AND is_reserve = $2 AND size = 4 ORDER BY code LIMIT $3`,
        [constituency, isReserve, limit],
      )
      expect(rows).toHaveLength(limit)
      return rows.map(({ code }) => code)
    }
    const codes = [await found(false, 3), await found(true, 2)]
    await sql(
      `UPDATE duty SET status = 'REPLACED' WHERE party_code = ANY($1) OR sector_code = ANY($2)
           OR (post = 'BOOTH_LEVEL_OFFICER' AND station_code = ANY($3))`,
      [codes.flat(), ['GE2024-S05-AC1-SEC01', 'GE2024-S05-AC1-SEC02'], ['S05-AC1-PS001', 'S05-AC1-PS002']],
    )
    const [ordinary = [], inReserve = []] = codes.map((list) => list.map((code) => code.slice(-4)))
    parties = ordinary
    reserves = inReserve
  })
  afterEach(() =>
    sql(`UPDATE duty SET status = 'REPLACED' WHERE person_id = ANY($1) AND status <> 'REPLACED'`, [people]),
  )

  it('stays as poll day left it when the original roster is sent again', async () => {
    const [one = '', two = '', three = '', four = '', five = '', six = '', seven = '', eight = ''] = people
    const roster = [
      `${one},1,PO1,${parties[0]},,`,
      `${two},1,PO2,${parties[0]},,`,
      `${three},1,PO1,${reserves[0]},,`,
      `${four},1,PO2,${reserves[0]},,`,
      `${five},1,SO,,1,`,
      `${six},1,BLO,,,1`,
      `${seven},1,PO3,,,`,
      `${eight},1,PO3,${parties[0]},,`,
    ]
    expect(await bring(roster)).toMatchObject({ added: 8, faults: [] })
    const listed = people.slice(0, 8)
    const [party, reserve] = [parties[0], reserves[0]]
    expect(await standing(listed)).toEqual([
      ...[`IN_PARTY -${party}`, `IN_PARTY -${party}`, `RESERVE -${reserve}`, `RESERVE -${reserve}`],
      ...['DRAFTED SEC01', 'DRAFTED PS001', 'DRAFTED', `IN_PARTY -${party}`],
    ])
    await report(one, 'DISPATCH_CENTRE')
    await report(two, 'ABSENT')
    await report(three, 'DISPATCH_CENTRE')
    await report(four, 'ABSENT')
    await report(five, 'DISPATCH_CENTRE')
    await report(six, 'ABSENT')
    // A list tells it too.
    expect(await bring([`${seven},1,PO3,,,,REPORTED`], { headers: withStatus })).toMatchObject({ changed: 1 })
    const left = await standing(listed)
    expect(left).toEqual([
      ...[`REPORTED -${party}`, `ABSENT -${party}`, `RESERVE -${reserve}`, `ABSENT -${reserve}`],
      ...['REPORTED SEC01', 'ABSENT PS001', 'REPORTED', `IN_PARTY -${party}`],
    ])
    const before = await versions(listed)
    const empty = roster.map((row) => `${row},`)
    const unchanged = { added: 0, changed: 0, unchanged: 8, rejected: 0 }
    for (const mode of [{ dryRun: true }, { dryRun: true, batch: '3' }, {}, { batch: '3' }]) {
      expect(await bring(roster, mode)).toMatchObject(unchanged)
      expect(await bring(empty, { headers: withStatus, ...mode })).toMatchObject(unchanged)
    }
    const list = [header, ...roster].join('\n')
    const { body } = await sendList(used.graph, 'importDuties', list, { grants: deo, state: 'S05' })
    expect(body).toMatchObject(unchanged)
    expect(await versions(listed)).toEqual(before)
  })

  it('stays of who is in reserve, or drafted, by word of the list alone', async () => {
    const [one = '', two = '', three = ''] = people
    const told = [
      `${one},1,PO1,,,,RESERVE`,
      `${two},1,SO,,1,,RESERVE`,
      `${three},1,PO1,${parties[0]},,,DRAFTED`,
    ]
    expect(await bring(told, { headers: withStatus })).toMatchObject({ added: 3, faults: [] })
    const again = [`${one},1,PO1,,,`, `${two},1,SO,,1,`, `${three},1,PO1,${parties[0]},,`]
    expect(await bring(again)).toMatchObject({ unchanged: 3, faults: [] })
    // A row that tells no place leaves the place too.
    expect(await bring([`${two},1,SO,,,`, `${three},1,PO1,,,`])).toMatchObject({ unchanged: 2, faults: [] })
    expect(await standing([one, two, three])).toEqual(['RESERVE', 'RESERVE SEC01', `DRAFTED -${parties[0]}`])
    expect(await bring([`${one},1,PO1,,,,DRAFTED`], { headers: withStatus })).toMatchObject({ changed: 1 })
  })

  it('follows a party, sector or station that is given later', async () => {
    const [one = '', two = '', three = '', four = '', five = ''] = people
    const first = [`${one},1,PO1,,,`, `${two},1,PO2,,,`, `${five},1,PO3,,,`]
    expect(await bring(first)).toMatchObject({ added: 3 })
    const reserve = [`${three},1,SO,,,,RESERVE`, `${four},1,PO3,,,,RESERVE`]
    expect(await bring(reserve, { headers: withStatus })).toMatchObject({ added: 2 })
    await report(five, 'DISPATCH_CENTRE')
    const placed = [
      `${one},1,PO1,${parties[0]},,`,
      `${two},1,PO2,${reserves[0]},,`,
      `${three},1,SO,,2,`,
      `${four},1,PO3,${parties[0]},,`,
      `${five},1,PO3,${parties[1]},,`,
    ]
    const listed = [one, two, three, four, five]
    const moved = { added: 0, changed: 5, unchanged: 0, faults: [] }
    for (const mode of [{ dryRun: true }, { dryRun: true, batch: '1' }]) {
      expect(await bring(placed, mode)).toMatchObject(moved)
      expect(await standing(listed)).toEqual(['DRAFTED', 'DRAFTED', 'RESERVE', 'RESERVE', 'REPORTED'])
    }
    expect(await bring(placed)).toMatchObject(moved)
    expect(await standing(listed)).toEqual([
      ...[`IN_PARTY -${parties[0]}`, `RESERVE -${reserves[0]}`, 'DRAFTED SEC02', `IN_PARTY -${parties[0]}`],
      `REPORTED -${parties[1]}`,
    ])
    expect(await bring(placed)).toMatchObject({ changed: 0, unchanged: 5 })
    expect(await bring([...first, `${three},1,SO,,,`, `${four},1,PO3,,,`])).toMatchObject({ unchanged: 5 })
  })

  it('is of who is moved from the reserve as replaceMember has it, and back', async () => {
    const [one = '', two = '', away = '', successor = ''] = people
    const roster = [
      `${one},1,PO1,${reserves[0]},,`,
      `${two},1,PO2,${reserves[0]},,`,
      `${away},1,PO3,${parties[0]},,`,
      `${successor},1,PO3,${reserves[0]},,`,
    ]
    expect(await bring(roster)).toMatchObject({ added: 4 })
    const replaced = { ...(await dutyOf(away)), person: successor, reason: 'Ill' }
    // Whose own duty is in reserve gives it up for the one they are called to.
    expect(await change('replaceMember', replaced)).toEqual({ status: 'IN_PARTY' })
    expect(await bring([`${one},1,PO1,${parties[0]},,`])).toMatchObject({ changed: 1, faults: [] })
    expect(await bring([`${two},1,PO2,${reserves[1]},,`])).toMatchObject({ changed: 1, faults: [] })
    expect(await standing([one, two, successor])).toEqual([
      ...[`IN_PARTY -${parties[0]}`, `RESERVE -${reserves[1]}`, `IN_PARTY -${parties[0]}`],
    ])
    expect(await bring([`${one},1,PO1,${reserves[0]},,`])).toMatchObject({ changed: 1, faults: [] })
    // Where people are a list tells, whatever has been since.
    expect(await bring([roster[3] ?? ''], { dryRun: true })).toMatchObject({ changed: 1, faults: [] })
    expect(await bring([roster[3] ?? ''])).toMatchObject({ changed: 1, faults: [] })
    expect(await standing([one, successor])).toEqual([`RESERVE -${reserves[0]}`, `RESERVE -${reserves[0]}`])
  })

  it('tells who came on the day wherever they are moved afterwards', async () => {
    const [one = '', two = '', three = ''] = people
    const roster = [`${one},1,PO1,${parties[0]},,`, `${two},1,PO2,${parties[0]},,`, `${three},1,SO,,1,`]
    expect(await bring(roster)).toMatchObject({ added: 3 })
    await report(one, 'DISPATCH_CENTRE')
    await report(two, 'ABSENT')
    await report(three, 'DISPATCH_CENTRE')
    const moved = [`${one},1,PO1,${parties[1]},,`, `${two},1,PO2,${reserves[0]},,`, `${three},1,SO,,2,`]
    expect(await bring(moved, { dryRun: true })).toMatchObject({ changed: 3, faults: [] })
    expect(await bring(moved)).toMatchObject({ changed: 3, faults: [] })
    expect(await standing([one, two, three])).toEqual([
      ...[`REPORTED -${parties[1]}`, `ABSENT -${reserves[0]}`, 'REPORTED SEC02'],
    ])
    // The list's own word counts.
    const word = [`${one},1,PO1,,,,IN_PARTY`, `${two},1,PO2,,,,REPORTED`]
    expect(await bring(word, { headers: withStatus })).toMatchObject({ changed: 2, faults: [] })
    expect(await standing([one, two])).toEqual([`IN_PARTY -${parties[1]}`, `REPORTED -${reserves[0]}`])
  })

  it('is known by as many statements for a few rows as for many', async () => {
    const drafted = people.map((person) => `${person},1,MO,,,1`)
    expect(await bring(drafted)).toMatchObject({ added: 60, faults: [] })
    await sql(`UPDATE duty SET status = 'REPORTED' WHERE person_id = ANY($1) AND status = 'DRAFTED'`, [
      people,
    ])
    const count = async (rows: number) => {
      const list = people.slice(0, rows).map((person, at) => `${person},1,MO,,,${1 + (at % 2)}`)
      await resetStatements(used.databases.urls)
      const half = rows / 2
      expect(await bring(list, { dryRun: true })).toMatchObject({
        changed: half,
        unchanged: half,
        faults: [],
      })
      return countStatements(used.databases.urls)
    }
    await count(2)
    expect(await count(60)).toEqual(await count(2))
  })

  it('leaves counts true', async () => {
    const differences: unknown[] = []
    await verifyRollups(used.databases.urls, (difference) => differences.push(difference))
    expect(differences).toEqual([])
  })
})
