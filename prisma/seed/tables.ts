import { type DatabaseName, type DatabaseUrls } from '../databases'
import { CopyTable } from './copy-table'

/** The tables that grow with the workforce, and the columns in which their rows are written. */
const columns = {
  person: [
    'district_code',
    'id',
    'name',
    'gender',
    'designation',
    'department_code',
    'office_code',
    'pay_level',
    'pool',
    'duty_category',
    'employee_code',
    'phone',
    'epic',
    'date_of_birth',
    'joined_on',
    'retires_on',
    'enrolled_constituency',
    'work_constituency',
    'native_constituency',
    'roll_part',
    'roll_serial',
    'is_booth_level_officer',
    'has_disability',
    'is_pregnant_or_lactating',
    'is_ailing',
    'is_drafted',
    'bank_account',
    'ifsc',
    'name_words',
  ],
  office: ['district_code', 'code', 'name', 'department_code', 'assembly_constituency_code'],
  place_of_duty: ['assembly_constituency_code', 'district_code', 'person_id', 'is_serving'],
  loan: ['district_code', 'person_id', 'to_district', 'since'],
  posting: ['id', 'role', 'area_code', 'seat', 'person_id', 'held_from', 'held_to'],
  sector: ['district_code', 'code', 'election_code', 'assembly_constituency_code', 'number'],
  polling_station: [
    'district_code',
    'election_code',
    'code',
    'assembly_constituency_code',
    'number',
    'auxiliary',
    'name',
    'electors',
    'kind',
    'is_critical',
    'sector_code',
  ],
  polling_party: [
    'district_code',
    'code',
    'election_code',
    'assembly_constituency_code',
    'number',
    'is_reserve',
    'size',
    'station_code',
    'filled_posts',
    'reported_posts',
  ],
  duty: [
    'district_code',
    'id',
    'election_code',
    'assembly_constituency_code',
    'person_id',
    'post',
    'status',
    'party_code',
    'sector_code',
    'station_code',
    'person_name',
    'person_gender',
    'person_pay_level',
    'courses_done',
  ],
  seal: ['election_code', 'assembly_constituency_code', 'sealed_at', 'sealed_by', 'opened_at', 'opened_by'],
  session: [
    'district_code',
    'code',
    'election_code',
    'course_code',
    'assembly_constituency_code',
    'venue',
    'capacity',
    'batch',
    'starts_at',
    'ends_at',
    'enrolled',
    'attended',
    'absent',
    'passed',
    'failed',
  ],
  enrolment: ['district_code', 'session_code', 'person_id', 'status', 'score'],
  certificate: ['person_id', 'theme_code', 'event_code', 'awarded_on'],
} as const

type TableName = keyof typeof columns

const databaseOf: Record<TableName, DatabaseName> = {
  person: 'personnel',
  office: 'personnel',
  posting: 'personnel',
  place_of_duty: 'personnel',
  loan: 'personnel',
  sector: 'deployment',
  polling_station: 'deployment',
  polling_party: 'deployment',
  duty: 'deployment',
  seal: 'deployment',
  session: 'training',
  enrolment: 'training',
  certificate: 'training',
}

/**
 * Duties, places of duty, people and training are loaded in step, so the outboxes between them begin anew: a reader that had
 * read an old one finds its place gone. The history goes with what it is about. Tables in the order in which writers lock them.
 */
const emptied: Partial<Record<TableName, readonly string[]>> = {
  person: [
    ...['idempotency_key', 'person', 'person_change', 'feed_reader'],
    ...['former_person', 'change', 'name_word_state'],
  ],
  duty: [
    ...['idempotency_key', 'feed_position', 'duty', 'duty_day', 'replacement', 'reporting', 'exemption'],
    ...['duty_change', 'feed_reader', 'change'],
  ],
  place_of_duty: ['feed_position', 'place_of_duty'],
  enrolment: ['idempotency_key', 'enrolment', 'enrolment_change', 'feed_reader', 'change'],
}

/** The open loads of all tables of the workforce. */
export type Tables = Record<TableName, CopyTable>

export async function openTables(urls: DatabaseUrls): Promise<Tables> {
  const open = (table: TableName) =>
    CopyTable.open(urls[databaseOf[table]], table, columns[table], {
      emptied: emptied[table] ?? [table],
      isLarge: true,
    })
  return {
    person: await open('person'),
    office: await open('office'),
    posting: await open('posting'),
    place_of_duty: await open('place_of_duty'),
    loan: await open('loan'),
    sector: await open('sector'),
    polling_station: await open('polling_station'),
    polling_party: await open('polling_party'),
    duty: await open('duty'),
    seal: await open('seal'),
    session: await open('session'),
    enrolment: await open('enrolment'),
    certificate: await open('certificate'),
  }
}

/** The loads of each database. */
export function tablesByDatabase(tables: Tables): Record<DatabaseName, CopyTable[]> {
  const loads: Record<DatabaseName, CopyTable[]> = { personnel: [], deployment: [], training: [] }
  let table: TableName
  for (table in tables) loads[databaseOf[table]].push(tables[table])
  return loads
}
