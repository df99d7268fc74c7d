import type { DatabaseName } from '../../prisma/databases'

/** A list whose import is measured. */
export interface MeasuredList {
  /** As `hub import` calls it. */
  kind: string
  database: DatabaseName
  /** What is taken out of the seeded database, so that the list has something to add. */
  prepare: readonly string[]
  /** Gives the rows of the list, so many at most. */
  rows: (most: number) => string
  /** The table that its rows go to. */
  table: string
}

/** Spreads numbers over ten million others, each once: keys that come in no order, as real ones. */
const spread = '(n::bigint * 6700417 % 10000000)'
const day = (column: string) => `to_char(p.${column}, 'DD/MM/YYYY') AS ${column}`
const flag = (column: string) => `CASE WHEN p.${column} THEN 'Y' ELSE 'N' END AS ${column}`

/** New people who are like those that are registered, but for their numbers; register by register. */
const people: MeasuredList = {
  kind: 'people',
  database: 'personnel',
  prepare: [],
  table: 'person',
  rows: (most) => `
    SELECT p.district_code AS district, p.name, left(p.gender::text, 1) AS gender, p.designation, p.department_code AS department,
           p.office_code AS office, p.pay_level, p.pool, p.duty_category, 'BN' || ${spread} AS employee_code,
           6000000000 + ${spread} AS phone, 'BNX' || lpad(${spread}::text, 7, '0') AS epic,
           ${[day('date_of_birth'), day('joined_on'), day('retires_on')].join(', ')},
           p.enrolled_constituency, p.work_constituency, p.native_constituency, p.roll_part, p.roll_serial,
           ${['is_booth_level_officer', 'has_disability', 'is_pregnant_or_lactating', 'is_ailing'].map(flag).join(', ')},
           p.bank_account, p.ifsc
      FROM (SELECT *, row_number() OVER (ORDER BY md5(id)) AS place FROM person WHERE district_code <> 'ECI') AS p
      JOIN generate_series(1, ${most}) AS n ON p.place = 1 + n % (SELECT count(*) - 100 FROM person)
     ORDER BY p.district_code, n`,
}

/** New stations of all ACs, numbered behind those that are there. */
const stations: MeasuredList = {
  kind: 'polling-stations',
  database: 'deployment',
  prepare: [],
  table: 'polling_station',
  rows: (most) => `
    SELECT a.code AS assembly_constituency, 2000 + n AS number, 'Government Primary School, Room ' || n AS building,
           'Ward ' || n AS locality, 400 + n AS electors_male, 380 + n AS electors_female, 780 + 2 * n AS electors,
           CASE WHEN n % 20 = 0 THEN 'WOMEN_MANAGED' ELSE 'GENERAL' END AS kind,
           CASE WHEN n % 9 = 0 THEN 'Y' ELSE 'N' END AS is_critical,
           (SELECT min(right(s.code, 2))::int FROM sector s WHERE s.assembly_constituency_code = a.code) AS sector
      FROM assembly_constituency a
     CROSS JOIN generate_series(1, (${most} / (SELECT count(*) FROM assembly_constituency) + 1)::int) AS n
     ORDER BY a.code, n LIMIT ${most}`,
}

/** The duties that the seeded hub has, given to a hub without. */
const duties: MeasuredList = {
  kind: 'duties',
  database: 'deployment',
  prepare: ['DELETE FROM duty', 'DELETE FROM duty_day'],
  table: 'duty',
  rows: (most) => `
    SELECT d.person_id, d.assembly_constituency_code AS assembly_constituency, d.post, d.party_code AS party,
           right(d.sector_code, 2) AS sector, s.number || s.auxiliary AS station, d.status
      FROM duty d
      LEFT JOIN polling_station s ON s.district_code = d.district_code AND s.code = d.station_code AND s.election_code = d.election_code
     WHERE d.status NOT IN ('REPLACED', 'EXEMPTED')
     ORDER BY d.district_code, d.assembly_constituency_code, d.id LIMIT ${most}`,
}

/** Who came to which session of the seeded hub, told to a hub that knows of nobody. */
const attendance: MeasuredList = {
  kind: 'training-attendance',
  database: 'training',
  prepare: ['DELETE FROM enrolment'],
  table: 'enrolment',
  rows: (most) => `
    SELECT session_code AS session, person_id, status, score FROM enrolment
     ORDER BY district_code, session_code, person_id LIMIT ${most}`,
}

export const measuredLists: readonly MeasuredList[] = [people, stations, duties, attendance]
