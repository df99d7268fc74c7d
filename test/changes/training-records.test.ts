import { verifyRollups } from '../../prisma/rollups/verify'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'

const trainer: Grant[] = [{ role: 'TRAINER', area: 'S05D01' }]
const aro: Grant[] = [{ role: 'ARO', area: 'S05-AC1' }]
const stranger: Grant[] = [{ role: 'TRAINER', area: 'S21D01' }]
const problems = 'problems { code field rule actual }'

describe('records of training', () => {
  const used = useTestGraph({ seeded: true })
  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.training.query(text, values)).rows
  const record = async (name: string, fields: string, input: object, grants: Grant[]) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const query = `mutation Record($input: ${type}!) { ${name}(input: $input) { ${fields} ${problems} } }`
    const { data, errors } = await used.graph.query(query, { input }, grants)
    expect(errors).toBeUndefined()
    return data[name]
  }
  const attend = (session: string, attendance: object[], grants = trainer) =>
    record('recordAttendance', 'enrolments { status version }', { session, attendance }, grants)
  const assess = (input: object, grants = trainer) =>
    record('recordAssessment', 'enrolment { status score version }', input, grants)
  /** The people of a session as it stood before anybody came. */
  const call = async (position: number) => {
    const [{ code }] = await sql(
      `SELECT code FROM session WHERE district_code = 'S05D01' AND assembly_constituency_code = 'S05-AC1' AND enrolled > 5
        ORDER BY code OFFSET $1 LIMIT 1`,
      [position],
    )
    await sql(`UPDATE enrolment SET status = 'INVITED', score = NULL WHERE session_code = $1`, [code])
    const people = await sql('SELECT person_id AS person FROM enrolment WHERE session_code = $1 ORDER BY 1', [
      code,
    ])
    return { code, people: people.map(({ person }) => person as string) }
  }
  const counters = async (code: string) =>
    (await sql('SELECT enrolled, attended, absent, passed, failed FROM session WHERE code = $1', [code]))[0]

  it('keep a list of attendance as a whole, and its counters', async () => {
    const { code, people } = await call(0)
    const list = people.map((person, index) => ({ person, isPresent: index > 1 }))
    const done = await attend(code, list)
    expect(done.problems).toEqual([])
    expect(done.enrolments.slice(0, 3)).toEqual([
      { status: 'ABSENT', version: 2 },
      { status: 'ABSENT', version: 2 },
      { status: 'ATTENDED', version: 2 },
    ])
    expect(await counters(code)).toMatchObject({ absent: 2, attended: people.length - 2 })
    // The same again changes nothing; one who is not of the session undoes all.
    expect((await attend(code, list)).enrolments[0]).toEqual({ status: 'ABSENT', version: 2 })
    const wrong = await attend(code, [
      { person: people[0], isPresent: true },
      { person: people[1], isPresent: true, version: 1 },
      { person: 'S05D01-9999999', isPresent: true },
    ])
    expect(wrong.problems).toMatchObject([
      { code: 'CONFLICT', field: 'attendance.1.version', actual: '2' },
      { code: 'NOT_FOUND', field: 'attendance.2.person' },
    ])
    expect(await counters(code)).toMatchObject({ absent: 2 })
    const [noted] = await sql(
      `SELECT subject, before, after FROM change WHERE kind = 'enrolment' AND mutation = 'recordAttendance' LIMIT 1`,
    )
    expect(noted).toEqual({
      subject: 'TRAINER:S05D01',
      before: { status: 'INVITED' },
      after: { status: 'ABSENT' },
    })
  })

  it('assess who was there, by the version that was read', async () => {
    const { code, people } = await call(1)
    const [person = '', other = ''] = people
    await attend(code, [
      { person, isPresent: true },
      { person: other, isPresent: false },
    ])
    const input = { session: code, person, version: 2, result: 'PASSED', score: 71 }
    expect((await assess({ ...input, score: 101 })).problems).toMatchObject([
      { code: 'INVALID_INPUT', field: 'score' },
    ])
    expect(await assess(input)).toEqual({
      enrolment: { status: 'PASSED', score: 71, version: 3 },
      problems: [],
    })
    expect(await assess(input)).toMatchObject({
      enrolment: { status: 'PASSED', score: 71, version: 3 },
      problems: [{ code: 'CONFLICT', field: 'version', actual: '3' }],
    })
    expect((await assess({ ...input, person: other })).problems).toMatchObject([
      { code: 'NOT_NOW', rule: 'ASSESSED_WAS_PRESENT' },
    ])
    expect((await attend(code, [{ person, isPresent: false }])).problems).toMatchObject([{ code: 'NOT_NOW' }])
    expect(await counters(code)).toMatchObject({ passed: 1, absent: 1 })
    const { data } = await used.graph.query(
      `{ person(id: "${person}") { trainings { session { code } history { mutation by fields { field before after } } } } }`,
      {},
      [{ role: 'DEO', area: 'S05D01' }],
    )
    const place = data.person.trainings.find(
      (each: { session: { code: string } }) => each.session.code === code,
    )
    expect(place.history[0]).toEqual({
      ...{ mutation: 'recordAssessment', by: 'TRAINER:S05D01' },
      fields: expect.arrayContaining([
        { field: 'status', before: 'ATTENDED', after: 'PASSED' },
        { field: 'score', before: null, after: '71' },
      ]),
    })
  })

  it('are for the district that trains, and of a session that has begun', async () => {
    const { code, people } = await call(2)
    const list = [{ person: people[0], isPresent: true }]
    expect((await attend(code, list, aro)).problems).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await attend(code, list, stranger)).toMatchObject({
      enrolments: [],
      problems: [{ code: 'NOT_FOUND' }],
    })
    expect((await attend(code, [...list, ...list])).problems).toMatchObject([
      { rule: 'ONCE', field: 'attendance.1.person' },
    ])
    expect((await attend(code, [])).problems).toMatchObject([{ rule: 'LENGTH' }])
    await sql(`UPDATE session SET starts_at = now() + interval '1 day' WHERE code = $1`, [code])
    expect((await attend(code, list)).problems).toMatchObject([{ code: 'NOT_NOW', rule: 'SESSION_BEGUN' }])
  })

  it('let one of many trainers at once win, and leave the rollups true', async () => {
    const { code, people } = await call(3)
    const [person = ''] = people
    await attend(code, [{ person, isPresent: true }])
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, score) =>
        assess({ session: code, person, version: 2, result: 'PASSED', score }),
      ),
    )
    const winners = answers.filter((answer) => answer.problems.length === 0)
    expect(winners).toHaveLength(1)
    for (const { enrolment, problems } of answers.filter((answer) => answer !== winners[0])) {
      expect(problems).toMatchObject([{ code: 'CONFLICT' }])
      expect(enrolment).toEqual(winners[0].enrolment)
    }
    const differences: object[] = []
    await verifyRollups(used.databases.urls, (difference) => differences.push(difference))
    expect(differences).toEqual([])
  })
})
