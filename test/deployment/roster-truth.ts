import type { Grant } from '../../subgraphs/common/identity/viewer'
import type { TestDatabases } from '../helpers/postgres'

/** A duty with all that a roster may be asked for, as the databases' own rows tell it. */
export interface TrueDuty {
  id: string
  post: string
  status: string
  person: string
  register: string
  name: string
  gender: string
  payLevel: number | null
  constituency: string
  district: string
  parliamentaryConstituency: string
  state: string
  phase: number
  party: string | null
  /** Of a Sector Officer. */
  ownSector: string | null
  /** Of the station. */
  sector: string | null
  station: string | null
  kind: string | null
  number: number | null
  auxiliary: string | null
  isOpened: boolean
  courses: string[]
}

/** Every duty, read from the rows of all three databases and put together here. */
export async function readTrueDuties({ pools }: TestDatabases): Promise<TrueDuty[]> {
  const { rows } = await pools.deployment.query(
    `SELECT d.id, d.post, d.status, d.person_id AS person, split_part(d.person_id, '-', 1) AS register,
            d.assembly_constituency_code AS constituency, a.district_code AS district, a.state_code AS state,
            a.parliamentary_constituency_code AS "parliamentaryConstituency", poll.phase_number AS phase, d.party_code AS party,
            d.sector_code AS "ownSector", s.sector_code AS sector, s.code AS station, s.kind, s.number, s.auxiliary,
            EXISTS (SELECT 1 FROM seal WHERE seal.assembly_constituency_code = a.code AND opened_at <= now()) AS "isOpened"
       FROM duty d JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
       JOIN poll USING (election_code, parliamentary_constituency_code)
       LEFT JOIN polling_party p ON p.district_code = d.district_code AND p.code = d.party_code
       LEFT JOIN polling_station s ON s.district_code = d.district_code AND s.election_code = d.election_code
        AND s.code = coalesce(p.station_code, d.station_code)`,
  )
  const people = await pools.personnel.query('SELECT id, name, gender, pay_level AS "payLevel" FROM person')
  const courses = await pools.training.query(
    `SELECT DISTINCT e.person_id AS person, s.course_code AS course, s.assembly_constituency_code AS constituency
       FROM enrolment e JOIN session s ON s.district_code = e.district_code AND s.code = e.session_code
      WHERE e.status IN ('ATTENDED', 'PASSED')`,
  )
  const byId = new Map(people.rows.map((person) => [person.id, person]))
  const done = new Map<string, string[]>()
  for (const { person, course, constituency } of courses.rows) {
    const key = `${person} ${constituency}`
    done.set(key, [...(done.get(key) ?? []), course])
  }
  return rows.map((duty) => {
    const { name, gender, payLevel } = byId.get(duty.person)
    return { ...duty, name, gender, payLevel, courses: done.get(`${duty.person} ${duty.constituency}`) ?? [] }
  })
}

/** What a viewer may see, said once more in another way than the project does. */
export function sightOf({ role, area }: Grant) {
  const isInside = (duty: TrueDuty) =>
    role !== 'STAFF' &&
    (area === 'IN' ||
      [duty.state, duty.district, duty.constituency, duty.parliamentaryConstituency].includes(area))
  const isOwn = ({ person }: TrueDuty) => role === 'STAFF' && person === area
  const isLent = ({ register }: TrueDuty) =>
    ['DEO', 'CEO', 'TRAINER'].includes(role) && register.startsWith(area)
  return {
    sees: (duty: TrueDuty) => isInside(duty) || isOwn(duty) || isLent(duty),
    /** Whether they may know at which station it is. */
    knowsStation: (duty: TrueDuty) =>
      (isInside(duty) && role !== 'TRAINER' && (duty.isOpened || ['DEO', 'OBSERVER'].includes(role))) ||
      (isOwn(duty) && duty.isOpened),
    knowsParty: (duty: TrueDuty) => isInside(duty) || isOwn(duty),
  }
}

export const posts = [
  ...[
    'PRESIDING_OFFICER',
    'POLLING_OFFICER_1',
    'POLLING_OFFICER_2',
    'POLLING_OFFICER_3',
    'POLLING_OFFICER_4',
  ],
  ...['SECTOR_OFFICER', 'MICRO_OBSERVER', 'BOOTH_LEVEL_OFFICER'],
]
export const statuses = ['DRAFTED', 'IN_PARTY', 'RESERVE', 'REPORTED', 'ABSENT', 'REPLACED', 'EXEMPTED']

/** The sort key of a duty in each order, for a viewer. */
export const sortKeys = (grant: Grant): Record<string, (duty: TrueDuty) => (string | number)[]> => {
  const { knowsStation } = sightOf(grant)
  return {
    POST: (d) => [posts.indexOf(d.post), statuses.indexOf(d.status), d.id],
    STATUS: (d) => [statuses.indexOf(d.status), posts.indexOf(d.post), d.id],
    NAME: (d) => [d.name, d.id],
    STATION: (d) => {
      const isKnown = knowsStation(d) && d.station !== null
      const place = isKnown ? [d.number ?? 0, d.auxiliary ?? ''] : [99_999, '']
      return [d.state, d.constituency.length, d.constituency, ...place, posts.indexOf(d.post), d.id]
    },
  }
}

/** Sorts by keys as the C locale does, numbers as numbers. */
export function byKey(keyOf: (duty: TrueDuty) => (string | number)[]) {
  return (one: TrueDuty, other: TrueDuty): number => {
    const others = keyOf(other)
    for (const [index, value] of keyOf(one).entries()) {
      const against = others[index] ?? ''
      if (value !== against) return value < against ? -1 : 1
    }
    return 0
  }
}
