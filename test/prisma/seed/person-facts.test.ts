import { createTestDatabases, type TestDatabases } from '../../helpers/postgres'

describe('what a duty knows of its person', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  it('is what the register says', async () => {
    const { rows: duties } = await databases.pools.deployment.query(
      `SELECT person_id AS id, person_name AS name, person_gender::text AS gender, person_pay_level AS "payLevel"
         FROM duty ORDER BY 1`,
    )
    const { rows: people } = await databases.pools.personnel.query(
      `SELECT id, name, gender::text, pay_level AS "payLevel" FROM person WHERE id = ANY($1) ORDER BY 1`,
      [duties.map(({ id }) => id)],
    )
    expect(duties.length).toBeGreaterThan(1_000)
    expect(duties).toEqual(people)
  })

  it('is the courses that training says were attended or passed', async () => {
    const { rows: told } = await databases.pools.deployment.query(
      `SELECT d.person_id AS person, c.code AS course FROM duty d
         JOIN training_course c ON (d.courses_done >> c.number) & 1 = 1 ORDER BY 1, 2`,
    )
    const { rows: done } = await databases.pools.training.query(
      `SELECT DISTINCT e.person_id AS person, s.course_code AS course
         FROM enrolment e JOIN session s ON s.district_code = e.district_code AND s.code = e.session_code
        WHERE e.status IN ('ATTENDED', 'PASSED') ORDER BY 1, 2`,
    )
    expect(done.length).toBeGreaterThan(1_000)
    expect(told).toEqual(done)
  })
})
