import type { Pool } from 'pg'
import type { TestDatabases } from './postgres'

type Row = Record<string, string | number | null>

/** Rows of a statement by the value of one column. */
async function groups(
  pool: Pool,
  key: string,
  sql: string,
  values: unknown[] = [],
): Promise<Map<unknown, Row[]>> {
  const { rows } = await pool.query<Row>(sql, values)
  const map = new Map<unknown, Row[]>()
  for (const row of rows) map.set(row[key], [...(map.get(row[key]) ?? []), row])
  return map
}

/** The districts of a state down to the training of the polling staff, read by plain SQL and put together here. */
export async function readChainTruth({ pools }: TestDatabases, state: string) {
  const { personnel, deployment, training } = pools
  const people = await groups(personnel, 'id', 'SELECT id, name, designation FROM person')
  const posts = await groups(
    personnel,
    'office',
    `SELECT role || '@' || area_code AS office, person_id FROM posting WHERE held_to IS NULL`,
  )
  const sessions = await groups(
    training,
    'code',
    'SELECT s.code, c.title FROM session s JOIN course c ON c.code = s.course_code',
  )
  const enrolments = await groups(
    training,
    'person_id',
    'SELECT person_id, session_code, status::text, score FROM enrolment ORDER BY session_code',
  )
  const polls = await groups(
    deployment,
    'code',
    `SELECT c.code, c.name, p.poll_date::text FROM parliamentary_constituency c
       JOIN poll p ON p.parliamentary_constituency_code = c.code AND p.election_code = 'GE2024'`,
  )
  const constituencies = await groups(
    deployment,
    'district_code',
    'SELECT * FROM assembly_constituency WHERE state_code = $1 ORDER BY number',
    [state],
  )
  const stations = await groups(
    deployment,
    'assembly_constituency_code',
    'SELECT * FROM polling_station ORDER BY number, auxiliary',
  )
  const sectors = await groups(deployment, 'code', 'SELECT code, number FROM sector')
  const officers = await groups(
    deployment,
    'sector_code',
    `SELECT sector_code, person_id FROM duty WHERE post = 'SECTOR_OFFICER'`,
  )
  const parties = await groups(
    deployment,
    'station_code',
    `SELECT station_code, code, number FROM polling_party p
      WHERE EXISTS (SELECT 1 FROM seal s WHERE s.assembly_constituency_code = p.assembly_constituency_code
                       AND s.election_code = p.election_code AND s.opened_at IS NOT NULL)`,
  )
  const members = await groups(
    deployment,
    'party_code',
    'SELECT party_code, post::text, person_id FROM duty d WHERE party_code IS NOT NULL ORDER BY d.post, id',
  )
  const districts = await deployment.query<Row>(
    'SELECT code, name FROM district WHERE state_code = $1 ORDER BY code',
    [state],
  )

  const person = (id: unknown) => people.get(id)?.[0]
  const named = (id: unknown) => ({ person: { name: person(id)?.name } })
  const holder = (role: string, area: unknown) => named(posts.get(`${role}@${area}`)?.[0]?.person_id)
  const trainingsOf = (id: unknown) =>
    (enrolments.get(id) ?? []).map(({ session_code, status, score }) => ({
      session: { course: { title: sessions.get(session_code)?.[0]?.title } },
      status,
      score,
    }))
  const member = ({ post, person_id }: Row) => ({
    post,
    person: { ...person(person_id), trainings: trainingsOf(person_id) },
  })
  const station = (row: Row) => {
    const party = parties.get(row.code)?.[0]
    return {
      number: row.number,
      name: row.name,
      sector: {
        number: sectors.get(row.sector_code)?.[0]?.number,
        officer: named(officers.get(row.sector_code)?.[0]?.person_id),
      },
      party: party ? { number: party.number, members: (members.get(party.code) ?? []).map(member) } : null,
    }
  }
  const constituency = (row: Row) => {
    const pc = polls.get(row.parliamentary_constituency_code)?.[0]
    return {
      number: row.number,
      name: row.name,
      assistantReturningOfficer: holder('ASSISTANT_RETURNING_OFFICER', row.code),
      parliamentaryConstituency: {
        name: pc?.name,
        pollDate: pc?.poll_date,
        returningOfficer: holder('RETURNING_OFFICER', pc?.code),
      },
      pollingStations: { nodes: (stations.get(row.code) ?? []).slice(0, 5).map(station) },
    }
  }
  return districts.rows.map(({ code, name }) => ({
    name,
    districtElectionOfficer: holder('DISTRICT_ELECTION_OFFICER', code),
    assemblyConstituencies: (constituencies.get(code) ?? []).map(constituency),
  }))
}
