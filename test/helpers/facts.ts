import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { createTrainingSubgraph } from '../../subgraphs/training/subgraph'
import { feedSecret, until } from './feed'
import { createTestVerifier } from './identity'
import type { TestDatabases } from './postgres'

/** Personnel and training with their feeds, in this process. */
export async function startFactSources({ urls }: TestDatabases, ports = { personnel: 0, training: 0 }) {
  const verifyToken = await createTestVerifier()
  const server = (port: number) => ({ host: '127.0.0.1', port, logLevel: 'silent' as const, verifyToken })
  const config = (databaseUrl: string) => ({ databaseUrl, maxConnections: 4, feedSecret })
  const personnel = await startSubgraph(
    createPersonnelSubgraph(config(urls.personnel)),
    server(ports.personnel),
  )
  const training = await startSubgraph(createTrainingSubgraph(config(urls.training)), server(ports.training))
  const portOf = (url: string) => Number(new URL(url).port)
  return {
    urls: {
      people: new URL('/feed/people-facts', personnel.url).href,
      courses: new URL('/feed/courses-done', training.url).href,
    },
    ports: { personnel: portOf(personnel.url), training: portOf(training.url) },
    close: async () => {
      await personnel.close()
      await training.close()
    },
  }
}

/** What each duty knows of its person: `id name gender level courses`. */
export async function readFacts({ pools }: TestDatabases): Promise<string[]> {
  const { rows } = await pools.deployment.query<{ facts: string }>(
    `SELECT concat_ws('|', d.id, d.person_name, coalesce(d.person_gender::text, '-'), coalesce(d.person_pay_level, -1),
            (SELECT string_agg(c.code, ',' ORDER BY c.code) FROM training_course c WHERE (d.courses_done >> c.number) & 1 = 1)) AS facts
       FROM duty d ORDER BY d.id`,
  )
  return rows.map(({ facts }) => facts)
}

/** The same as personnel's register and training's enrolments have it. */
export async function readTrueFacts({ pools }: TestDatabases): Promise<string[]> {
  const { rows: duties } = await pools.deployment.query(
    'SELECT id, person_id AS person, assembly_constituency_code AS ac, election_code AS election FROM duty ORDER BY id',
  )
  const { rows: people } = await pools.personnel.query(
    'SELECT id, name, gender, pay_level AS level FROM person',
  )
  const { rows: done } = await pools.training.query(
    `SELECT e.person_id || ' ' || s.assembly_constituency_code || ' ' || s.election_code AS key,
            string_agg(DISTINCT s.course_code, ',' ORDER BY s.course_code) AS courses
       FROM enrolment e JOIN session s ON s.district_code = e.district_code AND s.code = e.session_code
      WHERE e.status IN ('ATTENDED', 'PASSED') GROUP BY 1`,
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  const byKey = new Map(done.map(({ key, courses }) => [key, courses]))
  return duties.map(({ id, person, ac, election }) => {
    const { name = '', gender = '-', level = -1 } = byId.get(person) ?? {}
    const courses = byKey.get(`${person} ${ac} ${election}`)
    return [id, name, gender, level ?? -1, ...(courses ? [courses] : [])].join('|')
  })
}

/** Waits until every duty knows what is true of its person. */
export async function untilFactsAreTrue(databases: TestDatabases): Promise<void> {
  let last = ''
  await until(async () => {
    const [facts, truth] = [await readFacts(databases), await readTrueFacts(databases)]
    last = facts.filter((fact, index) => fact !== truth[index]).join('\n')
    return facts.join('\n') === truth.join('\n')
  }).catch((error) => {
    throw new Error(`${error}: ${last.slice(0, 2_000)}`)
  })
}

type Queryable = { query(sql: string, values: unknown[]): Promise<unknown> }

/** Somebody of the register, as any tool might write them. */
export async function insertPerson(
  database: Queryable,
  {
    id,
    name,
    gender = 'FEMALE',
    level = 6,
  }: { id: string; name: string; gender?: string; level?: number | null },
): Promise<void> {
  await database.query(
    `INSERT INTO person (district_code, id, name, gender, designation, pay_level, pool, duty_category, is_booth_level_officer,
       has_disability, is_pregnant_or_lactating, is_ailing, is_drafted)
     VALUES (split_part($1, '-', 1), $1, $2, $3::gender, 'Clerk', $4, 'STATE', 'POLLING_OFFICER_1', FALSE, FALSE, FALSE, FALSE, TRUE)
     ON CONFLICT (district_code, id) DO UPDATE SET name = excluded.name, gender = excluded.gender, pay_level = excluded.pay_level`,
    [id, name, gender, level],
  )
}

/** A batch of a course for the staff of an AC. */
export async function insertSession(
  database: Queryable,
  { code, course, ac }: { code: string; course: string; ac: string },
): Promise<void> {
  await database.query(
    `INSERT INTO session (district_code, code, election_code, course_code, assembly_constituency_code, venue, capacity, batch, starts_at, ends_at)
     VALUES ('S05D01', $1, 'GE2024', $2, $3, 'Town Hall', 40, 1, now(), now())`,
    [code, course, ac],
  )
}

export async function enrol(
  database: Queryable,
  { session, person, status }: { session: string; person: string; status: string },
): Promise<void> {
  await database.query(
    `INSERT INTO enrolment (district_code, session_code, person_id, status) VALUES ('S05D01', $1, $2, $3::enrolment_status)
     ON CONFLICT (district_code, session_code, person_id) DO UPDATE SET status = excluded.status`,
    [session, person, status],
  )
}
