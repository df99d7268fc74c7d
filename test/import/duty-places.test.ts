// Over 150 lines: what mutation and list hold of places is one table, and each `it` needs the places that it frees.

import type { Grant } from '../../subgraphs/common/identity/viewer'
import { findFree } from '../changes/deployment-people'
import { until } from '../helpers/feed'
import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'
import { importText } from './import-text'
import { sendList } from './send-list'

jest.setTimeout(120_000)

const constituency = 'S05-AC1'
const district = 'S05D01'
const election = 'GE2024'
const deo: Grant[] = [{ role: 'DEO', area: district }]
const header = 'Person,AC,Post,Party No,Sector No,PS No.,Status'

/** A duty as a list and as a mutation can ask for it: numbers in the AC. */
interface Asked {
  person: string
  post: string
  party?: string
  sector?: number
  station?: string
  isReserve?: boolean
}

const rowOf = ({ person, post, party = '', sector, station = '', isReserve }: Asked) =>
  `${person},1,${post},${party},${sector ?? ''},${station},${isReserve ? 'RESERVE' : ''}`

const inputOf = ({ person, post, party, sector, station, isReserve = false }: Asked) => ({
  ...{ election, person, post, isReserve, assemblyConstituency: constituency },
  ...(party && { party: `${election}-${constituency}-${party}` }),
  ...(sector && { sector: `${election}-${constituency}-SEC${String(sector).padStart(2, '0')}` }),
  ...(station && { pollingStation: `${constituency}-PS${station}` }),
})

describe('the places of a list of duties', () => {
  const used = useTestGraph({ seeded: true })
  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.deployment.query(text, values)).rows
  const bring = (rows: readonly string[], mode: { dryRun?: boolean; batch?: string } = {}) =>
    importText(used.databases, 'duties', [header, ...rows].join('\n'), { state: 'S05', ...mode })
  const draft = async (asked: Asked) => {
    const { data, errors } = await used.graph.query(
      'mutation ($input: DraftToDutyInput!) { draftToDuty(input: $input) { problems { code rule field message } } }',
      { input: inputOf(asked) },
      deo,
    )
    expect(errors).toBeUndefined()
    return data.draftToDuty.problems
  }
  const dutyOf = async (person: string) => {
    const duties = await sql(
      `SELECT post, status, party_code, sector_code, station_code FROM duty WHERE person_id = $1 AND status <> 'REPLACED'`,
      [person],
    )
    return duties[0] ?? null
  }
  const release = (freed: readonly string[] = people) =>
    sql(`UPDATE duty SET status = 'REPLACED' WHERE person_id = ANY($1) AND status <> 'REPLACED'`, [freed])
  afterEach(() => release())
  /** Writes a duty as it could come in before there were rules of places. */
  const write = (
    person: string,
    { post, ...place }: { post: string; status?: string; sector?: number; station?: string },
  ) =>
    sql(
      `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, sector_code, station_code)
       SELECT $1, 'GE2024-S05D01-' || (8000000 + (SELECT count(*) FROM duty)), 'GE2024', 'S05-AC1', $2, $3::post, $4::duty_status, $5, $6`,
      [
        ...[district, person, post, place.status ?? 'DRAFTED'],
        place.sector ? `${election}-${constituency}-SEC0${place.sector}` : null,
        place.station ? `${constituency}-PS${place.station}` : null,
      ],
    )
  let people: string[] = []
  let parties: string[] = []
  beforeAll(async () => {
    people = await findFree(used.databases, { constituency, district, limit: 62 })
    // What is free: sectors 1 to 3, BLOs of stations 1 to 3, two parties and a reserve party. Sector 4 and station 4 have who they had.
    await sql(`UPDATE duty SET status = 'REPLACED' WHERE sector_code = ANY($1)`, [
      [1, 2, 3].map((number) => `${election}-${constituency}-SEC0${number}`),
    ])
    await sql(
      `UPDATE duty SET status = 'REPLACED' WHERE post = 'BOOTH_LEVEL_OFFICER' AND station_code = ANY($1)`,
      [[1, 2, 3].map((number) => `${constituency}-PS00${number}`)],
    )
    const found = await sql(
      `SELECT right(code, 4) AS code FROM polling_party WHERE assembly_constituency_code = $1 AND NOT is_reserve AND size = 4
        ORDER BY code LIMIT 3`,
      [constituency],
    )
    parties = found.map(({ code }) => code)
    await sql(`UPDATE duty SET status = 'REPLACED' WHERE party_code = ANY($1)`, [
      [...parties.slice(0, 2), 'R001'].map((code) => `${election}-${constituency}-${code}`),
    ])
  })

  /** A table of drafts with the rule that stands against each; none where nothing does. The party is a place in `parties`. */
  const drafts: [string, Omit<Asked, 'person' | 'party'> & { party?: number | string }, string | null][] = [
    ['a Sector Officer of no sector', { post: 'SECTOR_OFFICER' }, 'PLACE_FITS_POST'],
    ['a BLO of no station', { post: 'BOOTH_LEVEL_OFFICER' }, 'PLACE_FITS_POST'],
    ['a micro-observer of no station', { post: 'MICRO_OBSERVER' }, 'PLACE_FITS_POST'],
    ['a Sector Officer in reserve, of no sector', { post: 'SECTOR_OFFICER', isReserve: true }, null],
    ['a BLO in reserve, of no station', { post: 'BOOTH_LEVEL_OFFICER', isReserve: true }, null],
    ['a micro-observer in reserve, of no station', { post: 'MICRO_OBSERVER', isReserve: true }, null],
    ['a polling officer of no party', { post: 'POLLING_OFFICER_1' }, null],
    ['counting staff of the AC', { post: 'COUNTING_ASSISTANT' }, null],
    ['a polling officer of a sector', { post: 'POLLING_OFFICER_1', sector: 1 }, 'PLACE_FITS_POST'],
    ['a polling officer of a station', { post: 'POLLING_OFFICER_1', station: '001' }, 'PLACE_FITS_POST'],
    ['counting staff of a station', { post: 'COUNTING_ASSISTANT', station: '001' }, 'PLACE_FITS_POST'],
    ['a micro-observer of a party', { post: 'MICRO_OBSERVER', station: '001', party: 0 }, 'PLACE_FITS_POST'],
    ['a Sector Officer of a station', { post: 'SECTOR_OFFICER', station: '001' }, 'PLACE_FITS_POST'],
    ['a Sector Officer of a free sector', { post: 'SECTOR_OFFICER', sector: 1 }, null],
    ['a Sector Officer of a sector that has one', { post: 'SECTOR_OFFICER', sector: 4 }, 'ONE_A_POST'],
    [
      'a Sector Officer in reserve of a sector that has one',
      { post: 'SECTOR_OFFICER', sector: 4, isReserve: true },
      'ONE_A_POST',
    ],
    ['a Sector Officer of no such sector', { post: 'SECTOR_OFFICER', sector: 99 }, 'UNKNOWN_SECTOR'],
    ['a BLO of a station without', { post: 'BOOTH_LEVEL_OFFICER', station: '001' }, null],
    ['a BLO of a station that has one', { post: 'BOOTH_LEVEL_OFFICER', station: '004' }, 'ONE_A_POST'],
    ['a BLO of no such station', { post: 'BOOTH_LEVEL_OFFICER', station: '999' }, 'UNKNOWN_STATION'],
    ['a micro-observer of a station', { post: 'MICRO_OBSERVER', station: '004' }, null],
    ['a member of a party with the post free', { post: 'POLLING_OFFICER_1', party: 0 }, null],
    ['a member of a reserve party', { post: 'POLLING_OFFICER_1', party: 'R001' }, null],
    ['a member of a party with the post held', { post: 'POLLING_OFFICER_1', party: 2 }, 'ONE_A_POST'],
    [
      'one in reserve for a party with the post held',
      { post: 'POLLING_OFFICER_1', party: 2, isReserve: true },
      'ONE_A_POST',
    ],
    ['a fifth officer of a party of four', { post: 'POLLING_OFFICER_4', party: 0 }, 'PARTY_SIZE'],
    ['a member of no such party', { post: 'POLLING_OFFICER_1', party: 'P999' }, 'UNKNOWN_PARTY'],
  ]

  it.each(drafts)('are held as draftToDuty holds them: %s', async (_, { party: which, ...place }, rule) => {
    const party = typeof which === 'number' ? parties[which] : which
    const [one = '', other = ''] = people
    const asked = { ...place, ...(party !== undefined && { party }) }
    const problems = await draft({ ...asked, person: one })
    const drafted = await dutyOf(one)
    await release([one])
    const listed = await bring([rowOf({ ...asked, person: other })])
    const imported = await dutyOf(other)
    if (rule === null) {
      expect([problems, listed.faults]).toEqual([[], []])
      expect(imported).toEqual(drafted)
      return
    }
    const isUnknown = rule.startsWith('UNKNOWN')
    // A mutation tells all that is wrong with a place, a list the first of it.
    for (const problem of problems)
      expect(problem).toMatchObject(isUnknown ? { code: 'NOT_FOUND' } : { rule })
    expect(problems).not.toEqual([])
    expect(listed.faults).toEqual([expect.stringMatching(new RegExp(`^2 (?!null).+ ${rule}$`))])
    expect(listed).toMatchObject({ added: 0, rejected: 1 })
    expect([drafted, imported]).toEqual([null, null])
  })

  it('tells what to do in the words of the mutation', async () => {
    const [person = ''] = people
    const [{ id }] = await sql(
      `SELECT id FROM duty WHERE sector_code = 'GE2024-S05-AC1-SEC04' AND post = 'SECTOR_OFFICER' AND status <> 'REPLACED'`,
    )
    const told = async (asked: Asked) => (await bring([rowOf(asked)], { dryRun: true })).report[0]
    expect(await told({ person, post: 'SECTOR_OFFICER' })).toMatchObject({
      ...{ column: 'Sector No', value: '' },
      'what to do': 'A SECTOR_OFFICER needs a sector: give one.',
    })
    expect(await told({ person, post: 'SECTOR_OFFICER', sector: 4 })).toMatchObject({
      ...{ column: 'Sector No', value: '4' },
      'what to do': `GE2024-S05-AC1-SEC04 has a SECTOR_OFFICER already: ${id}. Replace them, or choose another place.`,
    })
    expect(await told({ person, post: 'COUNTING_ASSISTANT', sector: 4 })).toMatchObject({
      'what to do': 'A COUNTING_ASSISTANT has no sector: leave it out.',
    })
  })

  it('give a sector one officer and a station one BLO within a list too, whatever its batches', async () => {
    const rows = [
      { person: people[0] ?? '', post: 'SECTOR_OFFICER', sector: 1 },
      { person: people[1] ?? '', post: 'SECTOR_OFFICER', sector: 1 },
      { person: people[2] ?? '', post: 'BOOTH_LEVEL_OFFICER', station: '001' },
      { person: people[3] ?? '', post: 'BOOTH_LEVEL_OFFICER', station: '1' },
      { person: people[4] ?? '', post: 'MICRO_OBSERVER', station: '001' },
      { person: people[5] ?? '', post: 'MICRO_OBSERVER', station: '001' },
    ].map(rowOf)
    for (const mode of [{ dryRun: true }, { dryRun: true, batch: '1' }, { batch: '1' }])
      expect(await bring(rows, mode)).toMatchObject({
        ...{ added: 4, rejected: 2 },
        faults: ['3 Sector No REPEATED_IN_FILE', '5 PS No. REPEATED_IN_FILE'],
      })
    await release()
    expect(await bring(rows)).toMatchObject({ added: 4, rejected: 2 })
    expect(await bring(rows)).toMatchObject({ added: 0, changed: 0, unchanged: 4, rejected: 2 })
    // An empty cell leaves the place that is known.
    const reported = [`${people[0]},1,SO,,,,REPORTED`, `${people[2]},1,BLO,,,,REPORTED`]
    expect(await bring(reported)).toMatchObject({ changed: 2, rejected: 0 })
    expect(await dutyOf(people[0] ?? '')).toMatchObject({ sector_code: 'GE2024-S05-AC1-SEC01' })
  })

  it('leave alone what came in before, and tell how far it is', async () => {
    const [one = '', other = '', third = ''] = people
    await write(one, { post: 'SECTOR_OFFICER' })
    await write(other, { post: 'SECTOR_OFFICER', sector: 1 })
    await write(third, { post: 'SECTOR_OFFICER', sector: 1 })
    expect(await bring([`${one},1,SO,,,,`, `${other},1,SO,,1,,`])).toMatchObject({ unchanged: 2 })
    expect(await bring([`${third},1,SO,,1,,REPORTED`, `${one},1,SO,,,,ABSENT`])).toMatchObject({ changed: 2 })
    expect((await bring([`${one},1,SO,,1,,`])).faults).toEqual(['2 Sector No ONE_A_POST'])
    expect(await bring([`${one},1,SO,,2,,`])).toMatchObject({ changed: 1 })
  })

  it('are needed by who is called from the reserve, and not by who stays there', async () => {
    const [one = '', other = ''] = people
    const reserve = [`${one},1,SO,,,,RESERVE`, `${other},1,PO1,R1,,,`]
    expect(await bring(reserve)).toMatchObject({ added: 2 })
    // Who joins a reserve party is in reserve, whatever the list tells.
    expect(await dutyOf(other)).toMatchObject({ status: 'RESERVE', party_code: 'GE2024-S05-AC1-R001' })
    expect(await bring(reserve)).toMatchObject({ unchanged: 2 })
    expect(await bring([`${other},1,PO1,,,,`])).toMatchObject({ unchanged: 1 })
    expect(await bring([`${one},1,SO,,,,DRAFTED`])).toMatchObject({
      faults: ['2 Sector No PLACE_FITS_POST'],
    })
    expect(await bring([`${one},1,SO,,4,,DRAFTED`])).toMatchObject({ faults: ['2 Sector No ONE_A_POST'] })
    expect(await bring([`${one},1,SO,,1,,DRAFTED`])).toMatchObject({ changed: 1 })
    expect(await dutyOf(one)).toMatchObject({ status: 'DRAFTED', sector_code: 'GE2024-S05-AC1-SEC01' })
  })

  it('are free for a later row once an earlier one moves their holder, in a party too', async () => {
    const [one = '', other = '', third = '', fourth = ''] = people
    const [first = '', second = ''] = parties
    expect(await bring([`${one},1,SO,,1,,`, `${other},1,PO1,${first},,,`])).toMatchObject({ added: 2 })
    const rows = [
      `${one},1,SO,,2,,`,
      `${third},1,SO,,1,,`,
      `${other},1,PO1,${second},,,`,
      `${fourth},1,PO1,${first},,,`,
    ]
    for (const mode of [{ dryRun: true }, { dryRun: true, batch: '1' }])
      expect(await bring(rows, mode)).toMatchObject({ added: 2, changed: 2, faults: [] })
    expect(await bring([rows[1] ?? '', rows[0] ?? ''])).toMatchObject({
      ...{ changed: 1, faults: ['2 Sector No ONE_A_POST'] },
    })
    expect(await bring(rows)).toMatchObject({ added: 2, changed: 1, unchanged: 1, faults: [] })
    expect(await bring(rows)).toMatchObject({ unchanged: 4, faults: [] })
  })

  it('may stand with the sector and the station in which they lie, which are not written', async () => {
    const [one = '', other = '', third = ''] = people
    const rows = [`${one},1,PO1,${parties[0]},1,2,`, `${other},1,BLO,,1,2,`, `${third},1,SO,,1,1 to 9,`]
    expect(await bring(rows)).toMatchObject({ added: 3, faults: [] })
    expect(await dutyOf(one)).toMatchObject({ sector_code: null, station_code: null })
    expect(await dutyOf(other)).toMatchObject({ sector_code: null, station_code: 'S05-AC1-PS002' })
    expect(await dutyOf(third)).toMatchObject({ station_code: null })
    expect(await bring(rows)).toMatchObject({ unchanged: 3 })
    // Nor are they asked of a list that tells how far a duty is.
    const reported = [`${one},1,PO1,,1,2,REPORTED`, `${other},1,BLO,,1,,REPORTED`, `${third},1,SO,,,2,ABSENT`]
    expect(await bring(reported)).toMatchObject({ changed: 3, faults: [] })
  })

  it('tell who holds a station to nobody who may not know it while it is sealed', async () => {
    const [person = ''] = people
    const list = [header, rowOf({ person, post: 'BOOTH_LEVEL_OFFICER', station: '004' })].join('\n')
    const ceo: Grant[] = [{ role: 'CEO', area: 'S05' }]
    const told = async (grants: Grant[]) => {
      const { body } = await sendList(used.graph, 'importDuties', list, { grants, state: 'S05' })
      expect(body.faults).toMatchObject([{ rule: 'ONE_A_POST' }])
      return body.faults[0].advice
    }
    const seal = (opened: string) =>
      sql(`UPDATE seal SET opened_at = ${opened} WHERE assembly_constituency_code = $1`, [constituency])
    await seal(`now() - interval '1 hour'`)
    expect(await told(ceo)).toMatch(/already: GE2024-S05D01-\d+\. /)
    await seal('NULL')
    expect(await told(ceo)).toContain('S05-AC1-PS004 has a BOOTH_LEVEL_OFFICER already. Replace')
    expect(await told(deo)).toMatch(/already: GE2024-S05D01-\d+\. /)
  })

  it('wait for whoever is filling them', async () => {
    const [person = '', other = ''] = people
    const client = await used.databases.pools.deployment.connect()
    try {
      await client.query('BEGIN')
      await client.query(`SELECT FROM sector WHERE code = 'GE2024-S05-AC1-SEC03' FOR NO KEY UPDATE`)
      const bringing = bring([`${person},1,SO,,3,,`])
      await until(async () => (await sql('SELECT FROM pg_locks WHERE NOT granted')).length > 0)
      await client.query(
        `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, sector_code)
         VALUES ('S05D01', 'GE2024-S05D01-9000001', 'GE2024', 'S05-AC1', $1, 'SECTOR_OFFICER', 'DRAFTED', 'GE2024-S05-AC1-SEC03')`,
        [other],
      )
      await client.query('COMMIT')
      expect((await bringing).faults).toEqual(['2 Sector No ONE_A_POST'])
    } finally {
      client.release()
    }
  })

  it('are asked for by as many statements for a few rows as for many', async () => {
    const count = async (observers: number) => {
      const rows = [
        `${people[0]},1,SO,,1,,`,
        `${people[1]},1,BLO,,,1,`,
        `${people[2]},1,PO1,${parties[0]},,,`,
        ...people.slice(3, 3 + observers).map((person, at) => `${person},1,MO,,,${1 + (at % 20)},`),
      ]
      await resetStatements(used.databases.urls)
      expect(await bring(rows, { dryRun: true })).toMatchObject({ added: rows.length, faults: [] })
      return countStatements(used.databases.urls)
    }
    await count(1)
    expect(await count(59)).toEqual(await count(1))
  })
})
