// Over 150 lines: every kind of write that a rollup follows, in one list a database.
import type { DatabaseName } from '../../../prisma/databases'
import type { Random } from '../../../prisma/seed/random'

/** The ACs of which writers pick, few so that they meet. */
const constituencies = ['S05-AC25', 'S05-AC26', 'U06-AC1', 'S21-AC29']
const posts = [
  ...[
    'PRESIDING_OFFICER',
    'POLLING_OFFICER_1',
    'POLLING_OFFICER_2',
    'POLLING_OFFICER_3',
    'POLLING_OFFICER_4',
  ],
  ...['SECTOR_OFFICER', 'MICRO_OBSERVER', 'BOOTH_LEVEL_OFFICER', 'COUNTING_ASSISTANT'],
]
const statuses = ['DRAFTED', 'IN_PARTY', 'RESERVE', 'REPORTED', 'ABSENT', 'REPLACED', 'EXEMPTED']
const genders = ['FEMALE', 'MALE', 'OTHER']
const trainingStatuses = ['INVITED', 'ATTENDED', 'ABSENT', 'PASSED', 'FAILED']
const categories = [
  ...['PRESIDING_OFFICER', 'POLLING_OFFICER_1', 'POLLING_OFFICER_2', 'POLLING_OFFICER_3', 'SECTOR_OFFICER'],
  ...['MICRO_OBSERVER', 'BOOTH_LEVEL_OFFICER', 'ELECTION_OFFICER'],
]

type Write = (random: Random) => string

const one = (random: Random, values: readonly string[]) => `'${random.pick(values)}'`
const ac = (random: Random) => one(random, constituencies)
const truth = (random: Random) => String(random.chance(0.5))

/** Some rows of an AC, `keys` of `table`, other ones each time and up to so many. */
function some(
  random: Random,
  table: string,
  keys: string,
  most: number,
  column = 'assembly_constituency_code',
) {
  const salt = random.below(1_000_000)
  return `(SELECT ${keys} FROM ${table} WHERE ${column} = ${ac(random)} ORDER BY md5(${keys.split(', ').join(` || `)} || '${salt}') LIMIT ${random.between(1, most)})`
}

const duties = (random: Random, most = 40) => some(random, 'duty', 'district_code, id', most)
const parties = (random: Random, most = 5) => some(random, 'polling_party', 'district_code, code', most)
const stations = (random: Random, most = 5) => some(random, 'polling_station', 'district_code, code', most)
const sessions = (random: Random, most = 3) => some(random, 'session', 'district_code, code', most)
const people = (random: Random, most = 40) =>
  some(random, 'person', 'district_code, id', most, 'work_constituency')
/** Somebody else for each value of an expression: a person has one duty a day. */
const somebody = (random: Random, of: string) => `'S05D01-' || left(md5('${key(random)}' || ${of}), 7)`
const key = (random: Random) => `${random.below(1_000_000_000)}`

const deployment: readonly Write[] = [
  (random) =>
    `UPDATE duty SET status = ${one(random, statuses)} WHERE (district_code, id) IN ${duties(random, 1)}`,
  (random) =>
    `UPDATE duty SET status = ${one(random, statuses)} WHERE (district_code, id) IN ${duties(random)}`,
  (random) =>
    `UPDATE duty SET status = 'REPORTED' WHERE assembly_constituency_code = ${ac(random)} AND party_code IS NOT NULL`,
  (random) => `UPDATE duty SET post = ${one(random, posts)} WHERE (district_code, id) IN ${duties(random)}`,
  (random) =>
    `UPDATE duty SET person_gender = ${random.chance(0.2) ? 'NULL' : one(random, genders)} WHERE (district_code, id) IN ${duties(random)}`,
  (random) =>
    `UPDATE duty SET person_name = person_name || 'x' WHERE (district_code, id) IN ${duties(random)}`,
  (random) =>
    `UPDATE duty SET assembly_constituency_code = ${ac(random)} WHERE (district_code, id) IN ${duties(random, 8)}`,
  (random) =>
    `UPDATE duty SET election_code = ${one(random, ['GE2024', 'AE2025'])} WHERE (district_code, id) IN ${duties(random, 8)}`,
  (random) => `UPDATE duty SET id = id || 'x' WHERE (district_code, id) IN ${duties(random, 8)}`,
  (random) => `UPDATE duty SET party_code = NULL WHERE (district_code, id) IN ${duties(random)}`,
  (
    random,
  ) => `UPDATE duty d SET party_code = p.code FROM (SELECT district_code, code FROM polling_party WHERE (district_code, code) IN ${parties(random, 1)}) AS p
     WHERE d.district_code = p.district_code AND (d.district_code, d.id) IN ${duties(random, 10)}`,
  (random) => `DELETE FROM duty WHERE (district_code, id) IN ${duties(random)}`,
  (
    random,
  ) => `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code, person_gender)
     SELECT district_code, code || '-${key(random)}-' || n, election_code, assembly_constituency_code, ${somebody(random, 'code || n')}, (enum_range(NULL::post))[n + ${random.below(7)}], ${one(random, statuses)}, code, ${one(random, genders)}
       FROM polling_party, generate_series(1, 2) AS n WHERE (district_code, code) IN ${parties(random)}`,
  (random) =>
    `UPDATE polling_party SET station_code = NULL WHERE (district_code, code) IN ${parties(random)}`,
  (random) =>
    `UPDATE polling_party SET station_code = code || '-${key(random)}' WHERE (district_code, code) IN ${parties(random)}`,
  (random) =>
    `UPDATE polling_party SET size = ${random.between(3, 6)}, is_reserve = ${truth(random)} WHERE (district_code, code) IN ${parties(random)}`,
  (random) =>
    `UPDATE polling_party SET assembly_constituency_code = ${ac(random)} WHERE (district_code, code) IN ${parties(random, 3)}`,
  (random) =>
    `UPDATE polling_party SET code = code || 'x' WHERE (district_code, code) IN ${parties(random, 3)}`,
  (random) =>
    `UPDATE polling_party SET code = left(code, -1) WHERE right(code, 1) = 'x' AND (district_code, code) IN ${parties(random, 40)}`,
  (random) => `DELETE FROM polling_party WHERE (district_code, code) IN ${parties(random, 2)}`,
  (
    random,
  ) => `INSERT INTO polling_party (district_code, code, election_code, assembly_constituency_code, number, is_reserve, size)
     SELECT DISTINCT district_code, party_code, election_code, assembly_constituency_code, 900, FALSE, 4 FROM duty
      WHERE party_code IS NOT NULL AND assembly_constituency_code = ${ac(random)} ON CONFLICT DO NOTHING`,
  (random) => {
    const code = key(random)
    return `WITH parties AS (INSERT INTO polling_party (district_code, code, election_code, assembly_constituency_code, number, is_reserve, size, station_code)
       SELECT district_code, 'P${code}' || number, election_code, assembly_constituency_code, number, FALSE, 4, 'S${code}' || number
         FROM polling_station WHERE (district_code, code) IN ${stations(random)} RETURNING *)
     INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code)
     SELECT district_code, code || post, election_code, assembly_constituency_code, ${somebody(random, 'code || post')}, post, 'REPORTED', code
       FROM parties, unnest(enum_range(NULL, 'POLLING_OFFICER_3'::post)) AS post`
  },
  (
    random,
  ) => `WITH members AS (DELETE FROM duty WHERE party_code LIKE 'P%' AND assembly_constituency_code = ${ac(random)} RETURNING party_code)
     DELETE FROM polling_party WHERE code IN (SELECT party_code FROM members)`,
  (random) =>
    `UPDATE polling_station SET kind = ${one(random, ['GENERAL', 'WOMEN_MANAGED', 'PWD_MANAGED'])}, is_critical = ${truth(random)} WHERE (district_code, code) IN ${stations(random)}`,
  (random) =>
    `UPDATE polling_station SET assembly_constituency_code = ${ac(random)}, number = ${random.between(1_000, 30_000)} WHERE (district_code, code) IN ${stations(random, 1)}`,
  (random) => `DELETE FROM polling_station WHERE (district_code, code) IN ${stations(random, 2)}`,
  (
    random,
  ) => `INSERT INTO polling_station SELECT district_code, election_code, code || '-${key(random)}', assembly_constituency_code, ${random.between(1_000, 30_000)}, auxiliary, name, electors, kind, is_critical, NULL
     FROM polling_station WHERE (district_code, code) IN ${stations(random, 1)} ON CONFLICT DO NOTHING`,
  (random) =>
    `INSERT INTO sector SELECT district_code, code || '-${key(random)}', election_code, ${ac(random)}, number FROM sector WHERE assembly_constituency_code = ${ac(random)} LIMIT 3`,
  (random) =>
    `DELETE FROM sector WHERE (district_code, code) IN ${some(random, 'sector', 'district_code, code', 2)}`,
  (random) =>
    `UPDATE seal SET opened_at = ${random.chance(0.5) ? 'now()' : 'NULL'} WHERE assembly_constituency_code = ${ac(random)}`,
  (random) => `DELETE FROM seal WHERE assembly_constituency_code = ${ac(random)}`,
  (random) =>
    `INSERT INTO seal VALUES ('GE2024', ${ac(random)}, now(), 'S05D01-0000001') ON CONFLICT DO NOTHING`,
]

const personnel: readonly Write[] = [
  (random) =>
    `UPDATE person SET gender = ${one(random, genders)}, pool = ${one(random, ['STATE', 'CENTRAL', 'RETIRED'])} WHERE (district_code, id) IN ${people(random)}`,
  (random) =>
    `UPDATE person SET is_drafted = ${truth(random)}, duty_category = ${one(random, categories)} WHERE (district_code, id) IN ${people(random, 1)}`,
  (
    random,
  ) => `UPDATE person SET is_booth_level_officer = ${truth(random)}, has_disability = ${truth(random)}, is_ailing = ${truth(random)},
     is_pregnant_or_lactating = ${truth(random)} WHERE (district_code, id) IN ${people(random)}`,
  (random) => `UPDATE person SET is_drafted = NOT is_drafted WHERE work_constituency = ${ac(random)}`,
  (random) =>
    `UPDATE person SET work_constituency = ${random.chance(0.3) ? 'NULL' : ac(random)} WHERE (district_code, id) IN ${people(random)}`,
  (random) =>
    `UPDATE person SET department_code = (SELECT code FROM department ORDER BY md5(code || '${key(random)}') LIMIT 1) WHERE (district_code, id) IN ${people(random)}`,
  (random) =>
    `UPDATE person SET id = id || 'x', name = name || 'x' WHERE (district_code, id) IN ${people(random, 3)}`,
  (random) => `DELETE FROM person WHERE (district_code, id) IN ${people(random)}`,
  (random) =>
    `INSERT INTO person SELECT (jsonb_populate_record(p, jsonb_build_object('id', id || '-${key(random)}', 'work_constituency', ${ac(random)}))).* FROM person p WHERE (district_code, id) IN ${people(random)}`,
  (random) =>
    `UPDATE department SET is_exempt = ${truth(random)} WHERE code = (SELECT code FROM department ORDER BY md5(code || '${key(random)}') LIMIT 1)`,
  (
    random,
  ) => `WITH gone AS (DELETE FROM department WHERE code = (SELECT code FROM department ORDER BY md5(code || '${key(random)}') LIMIT 1) RETURNING *)
     SELECT count(*) FROM gone`,
]

const courses = `(SELECT code FROM course ORDER BY md5(code || 'SALT') LIMIT 1)`
const enrolments = (random: Random, most: number) =>
  `(SELECT district_code, session_code, person_id FROM enrolment WHERE (district_code, session_code) IN ${sessions(random)} ORDER BY md5(person_id || '${key(random)}') LIMIT ${random.between(1, most)})`

const training: readonly Write[] = [
  (random) =>
    `UPDATE enrolment SET status = ${one(random, trainingStatuses)} WHERE (district_code, session_code, person_id) IN ${enrolments(random, 1)}`,
  (random) =>
    `UPDATE enrolment SET status = ${one(random, trainingStatuses)} WHERE (district_code, session_code, person_id) IN ${enrolments(random, 60)}`,
  (random) =>
    `UPDATE enrolment SET score = 50 WHERE (district_code, session_code, person_id) IN ${enrolments(random, 60)}`,
  (
    random,
  ) => `UPDATE enrolment SET session_code = s.code FROM (SELECT district_code AS district, code FROM session WHERE (district_code, code) IN ${sessions(random, 1)}) AS s
     WHERE district_code = s.district AND (district_code, session_code, person_id) IN ${enrolments(random, 9)}`,
  (random) =>
    `DELETE FROM enrolment WHERE (district_code, session_code, person_id) IN ${enrolments(random, 60)}`,
  (
    random,
  ) => `INSERT INTO enrolment SELECT district_code, code, 'S05D01-' || ${key(random)} + n, ${one(random, trainingStatuses)} FROM session, generate_series(1, 3) AS n
     WHERE (district_code, code) IN ${sessions(random)}`,
  (random) =>
    `UPDATE session SET assembly_constituency_code = ${ac(random)}, course_code = ${courses.replace('SALT', key(random))} WHERE (district_code, code) IN ${sessions(random)}`,
  (random) => `UPDATE session SET code = code || 'x' WHERE (district_code, code) IN ${sessions(random, 1)}`,
  (random) => `DELETE FROM session WHERE (district_code, code) IN ${sessions(random, 1)}`,
  (
    random,
  ) => `INSERT INTO session (district_code, code, election_code, course_code, assembly_constituency_code, venue, capacity, batch, starts_at, ends_at)
     SELECT DISTINCT e.district_code, e.session_code, 'GE2024', ${courses.replace('SALT', key(random))}, ${ac(random)}, '', 50, 1, now(), now()
       FROM enrolment e LEFT JOIN session s ON s.district_code = e.district_code AND s.code = e.session_code WHERE s.code IS NULL ON CONFLICT DO NOTHING`,
  (random) => {
    const code = key(random)
    return `WITH new AS (INSERT INTO session (district_code, code, election_code, course_code, assembly_constituency_code, venue, capacity, batch, starts_at, ends_at)
       VALUES ('S05D01', 'T${code}', 'GE2024', ${courses.replace('SALT', code)}, ${ac(random)}, '', 50, 1, now(), now()) RETURNING code)
     INSERT INTO enrolment SELECT 'S05D01', code, 'S05D01-' || n, 'PASSED' FROM new, generate_series(1, 5) AS n`
  },
  (
    random,
  ) => `WITH gone AS (DELETE FROM enrolment WHERE (district_code, session_code) IN ${sessions(random, 1)} RETURNING district_code, session_code)
     DELETE FROM session WHERE (district_code, code) IN (SELECT district_code, session_code FROM gone)`,
  (random) =>
    `UPDATE course SET round = ${random.pick(['1', '2', 'NULL'])} WHERE code = ${courses.replace('SALT', key(random))}`,
  (random) =>
    `INSERT INTO certificate SELECT 'S05D0' || n || '-0000001', code, NULL, now() FROM theme, generate_series(1, 2) AS n WHERE md5(code || '${key(random)}') < '8' ON CONFLICT DO NOTHING`,
  (random) =>
    `DELETE FROM certificate WHERE person_id LIKE 'S05D0%' AND md5(theme_code || '${key(random)}') < '8'`,
  (random) =>
    `UPDATE certificate SET person_id = person_id || 'x' WHERE person_id LIKE 'S05D0%' AND md5(theme_code || '${key(random)}') < '2'`,
]

/** Writes to choose from, as SQL. */
export const writes: Record<DatabaseName, readonly Write[]> = { personnel, deployment, training }
