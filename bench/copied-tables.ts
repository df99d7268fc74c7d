import type { DatabaseName } from '../prisma/databases'

/** Part of a table that the hand-written statements read, and how they find its rows. */
export interface CopiedTable {
  from: DatabaseName
  /** The table there. */
  source: string
  /** Its name in the database of the copies. */
  name: string
  columns: string
  /** Only these rows; `$states` stands for an array of the states' codes. */
  where?: string
  primaryKey: string
  indexes?: readonly string[]
}

const registered = 'left(district_code, 3) = ANY($states)'
const enrolledAbout = `${registered} OR left(person_id, 3) = ANY($states)`

/** The geography and the rollups of the whole country; people, duties and training of some states. */
export const copiedTables: readonly CopiedTable[] = [
  { from: 'deployment', source: 'state', name: 'state', columns: 'code, name', primaryKey: 'code' },
  {
    ...{ from: 'deployment', source: 'assembly_constituency', name: 'assembly_constituency' },
    columns: 'code, state_code, number, name, parliamentary_constituency_code, district_code',
    primaryKey: 'code',
    indexes: ['(state_code, number)', '(parliamentary_constituency_code, number)'],
  },
  {
    ...{ from: 'deployment', source: 'polling_station', name: 'polling_station', where: registered },
    columns: 'district_code, code, election_code, assembly_constituency_code, number, auxiliary, name',
    primaryKey: 'district_code, code, election_code',
    indexes: ['(assembly_constituency_code, election_code, number, auxiliary)'],
  },
  {
    ...{ from: 'deployment', source: 'polling_party', name: 'polling_party', where: registered },
    columns: 'district_code, code, election_code, number, is_reserve, station_code',
    primaryKey: 'district_code, code',
    indexes: ['(district_code, station_code, election_code)'],
  },
  {
    ...{ from: 'deployment', source: 'duty', name: 'duty', where: enrolledAbout },
    columns:
      'district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code, station_code',
    primaryKey: 'district_code, id',
    indexes: [
      '(district_code, party_code, post)',
      '(person_id)',
      '(assembly_constituency_code, election_code, post, status, id)',
    ],
  },
  {
    from: 'deployment',
    source: 'election',
    name: 'election',
    columns: 'code, counting_on',
    primaryKey: 'code',
  },
  {
    ...{ from: 'deployment', source: 'deployment_rollup', name: 'deployment_rollup' },
    columns:
      'election_code, assembly_constituency_code, stations, parties_formed, parties_reserve, party_members, duties',
    primaryKey: 'election_code, assembly_constituency_code',
  },
  {
    ...{ from: 'personnel', source: 'person', name: 'person' },
    columns:
      'district_code, id, name, gender, designation, department_code, office_code, is_drafted, work_constituency, phone',
    where: `${registered} OR (district_code, id) IN (SELECT v.district_code, v.person_id FROM place_of_duty v
      WHERE left(v.assembly_constituency_code, 3) = ANY($states))`,
    primaryKey: 'id',
    indexes: ['(work_constituency, name, id)', '(phone)', 'USING gin (name gin_trgm_ops)'],
  },
  { from: 'personnel', source: 'department', name: 'department', columns: 'code, name', primaryKey: 'code' },
  {
    ...{ from: 'personnel', source: 'office', name: 'office', columns: 'district_code, code, name' },
    where: registered,
    primaryKey: 'district_code, code',
  },
  {
    ...{ from: 'personnel', source: 'workforce_rollup', name: 'workforce_rollup' },
    columns: 'assembly_constituency_code, people, female, drafted',
    primaryKey: 'assembly_constituency_code',
  },
  {
    ...{ from: 'personnel', source: 'audit_entry', name: 'audit_entry', where: 'FALSE' },
    columns:
      'id, at, district_code, subject, grants, operation_name, operation_hash, request_id, person_ids, fields, outcome',
    primaryKey: 'id',
    indexes: ['(district_code, id)'],
  },
  { from: 'training', source: 'course', name: 'course', columns: 'code, title', primaryKey: 'code' },
  {
    ...{ from: 'training', source: 'session', name: 'session', columns: 'district_code, code, course_code' },
    primaryKey: 'district_code, code',
  },
  {
    ...{ from: 'training', source: 'enrolment', name: 'enrolment', where: enrolledAbout },
    columns: 'district_code, session_code, person_id, status, score',
    primaryKey: 'district_code, session_code, person_id',
    indexes: ['(person_id, session_code)'],
  },
  {
    ...{ from: 'training', source: 'training_rollup', name: 'training_rollup' },
    columns: 'election_code, assembly_constituency_code, enrolled, attended, absent, passed',
    primaryKey: 'election_code, assembly_constituency_code',
  },
]
