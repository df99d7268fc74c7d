// Over 150 lines: writers, what they do, and every count that must be right afterwards, in one place.

import { verifyRollups } from '../../prisma/rollups/verify'
import { Random } from '../../prisma/seed/random'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { startTestGraph } from '../helpers/graph'
import { useTestGraph } from '../helpers/use-graph'
import { findFree } from './deployment-people'

const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]
const district = 'S05D01'
const election = 'GE2024'
const constituencies = ['S05-AC1', 'S05-AC2']
const writers = 30
/** Writers that wait for one another, on a machine that may be busy. */
const withinMs = 180_000

interface Answer {
  duty: { id: string; status: string; version: number } | null
  problems: { code: string; rule: string | null }[]
}

describe('many officers at once, over two hubs', () => {
  const used = useTestGraph({ seeded: true })
  let second: Awaited<ReturnType<typeof startTestGraph>>
  beforeAll(async () => {
    second = await startTestGraph(used.databases.urls)
  })
  afterAll(() => second.close())

  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.deployment.query(text, values)).rows
  /** Of writers every other one asks another hub. */
  const change = async (writer: number, name: string, input: object): Promise<Answer> => {
    const graph = writer % 2 === 0 ? used.graph : second
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const query = `mutation Change($input: ${type}!) { ${name}(input: $input) {
      duty { id status version } problems { code rule } } }`
    const { data, errors } = await graph.querySubgraph('deployment', query, { input }, deo)
    expect(errors).toBeUndefined()
    return data[name]
  }
  const together = <T>(work: (writer: number) => Promise<T>) =>
    Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)))
  const done = (answers: readonly Answer[]) => answers.filter(({ problems }) => problems.length === 0)

  /** Parties of the ACs, each without its third polling officer. */
  const openParties = (count: number) =>
    sql(
      `WITH vacated AS (
         SELECT d.district_code, d.id FROM polling_party p
           JOIN duty d ON d.district_code = p.district_code AND d.party_code = p.code AND d.post = 'POLLING_OFFICER_3'
          WHERE p.assembly_constituency_code = ANY($1) AND NOT p.is_reserve AND d.status IN ('REPORTED', 'ABSENT')
          ORDER BY p.number, p.code LIMIT $2)
       UPDATE duty d SET status = 'REPLACED' FROM vacated v WHERE d.district_code = v.district_code AND d.id = v.id
       RETURNING d.party_code AS party, d.assembly_constituency_code AS constituency`,
      [constituencies, count],
    )
  const free = (limit: number) =>
    findFree(used.databases, { constituency: constituencies[0] ?? '', district, limit, most: 1 })

  it(
    'give one person one duty a day, whoever asks first',
    async () => {
      const [person = ''] = await free(1)
      const parties = await openParties(6)
      const answers = await together((writer) => {
        const { party, constituency } = parties[writer % parties.length]
        const input = { election, person, post: 'POLLING_OFFICER_3', assemblyConstituency: constituency }
        return change(writer, 'draftToDuty', writer % 3 === 0 ? input : { ...input, party })
      })
      expect(done(answers)).toHaveLength(1)
      const codes = new Set(answers.flatMap(({ problems }) => problems.map(({ rule }) => rule)))
      expect(codes).toContain('ONE_DUTY_A_DAY')
      expect(await sql('SELECT status FROM duty WHERE person_id = $1', [person])).toHaveLength(1)
    },
    withinMs,
  )

  it(
    'let one of them win a party, and tell the others how it stands',
    async () => {
      const [old] = await sql(
        `SELECT id, version, party_code AS party FROM duty WHERE assembly_constituency_code = $1 AND post = 'POLLING_OFFICER_2'
            AND status = 'REPORTED' ORDER BY id LIMIT 1`,
        [constituencies[0]],
      )
      const answers = await together((writer) =>
        change(writer, 'replaceMember', { duty: old.id, version: old.version, reason: `officer ${writer}` }),
      )
      const [winner] = done(answers)
      expect(done(answers)).toHaveLength(1)
      for (const { duty, problems } of answers.filter((answer) => answer !== winner)) {
        expect(problems).toMatchObject([{ code: 'CONFLICT' }])
        expect(duty).toEqual({ id: old.id, status: 'REPLACED', version: old.version + 1 })
      }
      const serving = await sql(
        `SELECT id FROM duty WHERE party_code = $1 AND post = 'POLLING_OFFICER_2' AND status <> 'REPLACED'`,
        [old.party],
      )
      expect(serving).toEqual([{ id: winner?.duty?.id }])
    },
    withinMs,
  )

  it(
    'leave no person twice on a day, no post filled twice, and every change in the history',
    async () => {
      const people = await free(12)
      const parties = await openParties(8)
      const member = async (random: Random) => {
        const [row] = await sql(
          `SELECT id, version, status FROM duty WHERE party_code = ANY($1) AND post IN ('POLLING_OFFICER_2', 'POLLING_OFFICER_3')
              AND status NOT IN ('REPLACED', 'EXEMPTED') ORDER BY md5(id || $2) LIMIT 1`,
          [parties.map(({ party }) => party), String(random.below(1_000_000))],
        )
        return row
      }
      const act = async (writer: number, random: Random): Promise<[string, Answer]> => {
        const draw = random.below(10)
        const person = random.pick(people)
        if (draw < 4) {
          const { party, constituency } = random.pick(parties)
          const input = { election, person, post: 'POLLING_OFFICER_3', assemblyConstituency: constituency }
          return [
            'draftToDuty',
            await change(writer, 'draftToDuty', random.chance(0.8) ? { ...input, party } : input),
          ]
        }
        const { id: duty, version, status } = await member(random)
        if (draw < 9 || status === 'REPORTED')
          return [
            'replaceMember',
            await change(writer, 'replaceMember', {
              ...{ duty, version, reason: 'a test' },
              ...(random.chance(0.5) && { person }),
            }),
          ]
        return [
          'markReported',
          await change(writer, 'markReported', { duty, version, step: 'DISPATCH_CENTRE' }),
        ]
      }
      const since = (await sql('SELECT max(id) AS id FROM change'))[0].id
      const outcomes = await together(async (writer) => {
        const random = new Random(2024, 'writer', String(writer))
        const own: [string, Answer][] = []
        for (let left = 6; left > 0; left--) own.push(await act(writer, random))
        return own
      })
      const all = outcomes.flat()
      const successes = (name: string) =>
        done(all.filter(([which]) => which === name).map(([, answer]) => answer)).length
      const codes = all.flatMap(([, { problems }]) => problems.map(({ code }) => code))
      expect([...new Set(codes)].sort()).toEqual(['CONFLICT', 'NOT_ELIGIBLE'])
      expect(successes('replaceMember')).toBeGreaterThan(10)

      const twice = await sql(
        `SELECT d.person_id FROM duty d JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
           JOIN poll p ON p.election_code = d.election_code AND p.parliamentary_constituency_code = a.parliamentary_constituency_code
          WHERE d.status NOT IN ('REPLACED', 'EXEMPTED') AND d.post::text NOT LIKE 'COUNTING%'
          GROUP BY d.person_id, p.poll_date HAVING count(*) > 1`,
      )
      expect(twice).toEqual([])
      const crowded = await sql(
        `SELECT party_code, post FROM duty WHERE party_code IS NOT NULL AND status NOT IN ('REPLACED', 'EXEMPTED')
          GROUP BY party_code, post HAVING count(*) > 1`,
      )
      expect(crowded).toEqual([])
      const differences: object[] = []
      await verifyRollups(used.databases.urls, (difference) => differences.push(difference))
      expect(differences).toEqual([])

      // Each change that was told done stands in the history once, and no other does.
      const [counted] = await sql(
        `SELECT count(*) FILTER (WHERE mutation = 'draftToDuty')::int AS drafted,
                count(*) FILTER (WHERE mutation = 'replaceMember' AND after->>'status' = 'REPLACED')::int AS replaced,
                count(*) FILTER (WHERE mutation = 'markReported')::int AS reported
           FROM change WHERE id > $1 AND kind = 'duty'`,
        [since],
      )
      expect(counted).toEqual({
        drafted: successes('draftToDuty'),
        replaced: successes('replaceMember'),
        reported: successes('markReported'),
      })
      // What a change found is what the one before it left, and the last left the row as it is.
      const broken = await sql(
        `WITH kept AS (
           SELECT c.entity_id, c.id, b.key, b.value AS before, c.after->b.key AS after,
                  lead(b.value) OVER (PARTITION BY c.entity_id, b.key ORDER BY c.id) AS next
             FROM change c CROSS JOIN LATERAL jsonb_each(c.before) AS b WHERE c.kind = 'duty')
         SELECT k.* FROM kept k JOIN duty d ON d.id = k.entity_id
          WHERE k.after IS DISTINCT FROM coalesce(k.next, to_jsonb(d)->k.key)`,
      )
      expect(broken).toEqual([])
      const lost = await sql(
        `SELECT d.id FROM duty d JOIN change c ON c.kind = 'duty' AND c.district_code = d.district_code AND c.entity_id = d.id
            AND c.before IS NOT NULL AND c.mutation <> 'sql'
          GROUP BY d.id, d.version HAVING d.version - 1 <> count(*)`,
      )
      expect(lost).toEqual([])
    },
    withinMs,
  )

  it.each([
    ['one duty a day', 'READ COMMITTED', 'duty_one_a_day'],
    ['one duty a day', 'REPEATABLE READ', '40001'],
    ['one a post', 'READ COMMITTED', 'party_one_a_post'],
    ['one a post', 'REPEATABLE READ', '40001'],
  ])('are held to %s by the database too, whoever writes: %s', async (what, isolation, refusal) => {
    const [person = '', another = ''] = await free(2)
    const [{ party }] = what === 'one a post' ? await openParties(1) : [{ party: null }]
    const insert = (id: string, ac: string, who: string) => ({
      text: `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code)
        SELECT 'S05D01', $1, 'GE2024', coalesce(p.assembly_constituency_code, $2), $3,
               'POLLING_OFFICER_3', CASE WHEN p IS NULL THEN 'DRAFTED' ELSE 'IN_PARTY' END::duty_status, p.code
          FROM (SELECT) AS one LEFT JOIN polling_party p ON p.district_code = 'S05D01' AND p.code = $4`,
      values: [`${what}-${isolation}-${id}`, ac, who, party],
    })
    const [one, other] = [
      await used.databases.pools.deployment.connect(),
      await used.databases.pools.deployment.connect(),
    ]
    try {
      await one.query('BEGIN')
      await other.query(`BEGIN ISOLATION LEVEL ${isolation}`)
      await other.query('SELECT 1 FROM duty LIMIT 1')
      await one.query(insert('1', 'S05-AC3', person))
      const late = other.query(insert('2', 'S05-AC4', party ? another : person)).then(
        () => 'written',
        (error) => error.constraint ?? error.code,
      )
      await new Promise((resolve) => setTimeout(resolve, 100))
      await one.query('COMMIT')
      expect(await late).toBe(refusal)
    } finally {
      await other.query('ROLLBACK')
      one.release()
      other.release()
    }
  })

  it('lets a post be given on in one statement, and stand by in reserve beside it', async () => {
    const [one, other] = await sql(
      `SELECT id, party_code AS party FROM duty WHERE district_code = 'S05D01' AND assembly_constituency_code = 'S05-AC2'
          AND post = 'PRESIDING_OFFICER' AND status = 'REPORTED' AND party_code IS NOT NULL ORDER BY id LIMIT 2`,
    )
    const to = (party: string, id: string, status = 'IN_PARTY') =>
      sql(
        `UPDATE duty SET party_code = $1, status = $3::duty_status WHERE district_code = 'S05D01' AND id = $2`,
        [party, id, status],
      )
    await expect(to(one.party, other.id)).rejects.toMatchObject({ constraint: 'party_one_a_post' })
    await sql(
      `UPDATE duty SET party_code = CASE id WHEN $1 THEN $4 ELSE $3 END WHERE district_code = 'S05D01' AND id IN ($1, $2)`,
      [one.id, other.id, one.party, other.party],
    )
    await to(one.party, one.id, 'RESERVE')
    const [third] = await sql(
      `SELECT id FROM duty WHERE assembly_constituency_code = 'S05-AC2' AND post = 'PRESIDING_OFFICER' AND status = 'REPORTED'
          AND party_code NOT IN ($1, $2) LIMIT 1`,
      [one.party, other.party],
    )
    await expect(to(one.party, third.id, 'RESERVE')).rejects.toMatchObject({ constraint: 'party_one_a_post' })
  })
})
