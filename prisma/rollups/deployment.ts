import { countList, type Rollup, sumList } from './rollup'

const partyPosts = [
  'PRESIDING_OFFICER',
  'POLLING_OFFICER_1',
  'POLLING_OFFICER_2',
  'POLLING_OFFICER_3',
  'POLLING_OFFICER_4',
]
const otherPosts = ['SECTOR_OFFICER', 'MICRO_OBSERVER', 'BOOTH_LEVEL_OFFICER']
const key = ['election_code', 'assembly_constituency_code']

const ofStations: Record<string, string> = {
  stations: 'TRUE',
  women_managed_stations: `kind = 'WOMEN_MANAGED'`,
  pwd_managed_stations: `kind = 'PWD_MANAGED'`,
  critical_stations: 'is_critical',
}

const ofSeals: Record<string, string> = {
  constituencies_sealed: 'opened_at IS NULL',
  constituencies_opened: 'opened_at IS NOT NULL',
}

const hasAll = (posts: string) => `NOT is_reserve AND (${posts} & all_posts) = all_posts`
const ofParties: Record<string, string> = {
  stations_reported: `station_code IS NOT NULL AND ${hasAll('reported_posts')}`,
  parties: 'NOT is_reserve',
  parties_of_five: 'NOT is_reserve AND size >= 5',
  parties_complete: hasAll('filled_posts'),
  parties_formed: `station_code IS NOT NULL AND ${hasAll('filled_posts')}`,
  parties_reserve: 'is_reserve',
  ...Object.fromEntries(
    partyPosts.map((post, bit) => [
      `${post.toLowerCase()}_filled`,
      `NOT is_reserve AND (filled_posts & all_posts & ${1 << bit}) <> 0`,
    ]),
  ),
}

const inPartyPost = `post <= 'POLLING_OFFICER_4' AND status IN ('IN_PARTY', 'REPORTED', 'ABSENT')`
const inOtherPost = `status IN ('DRAFTED', 'IN_PARTY', 'REPORTED', 'ABSENT')`
const ofDuties: Record<string, string> = {
  party_members: inPartyPost,
  reserve_members: `status = 'RESERVE'`,
  sector_officers: `post = 'SECTOR_OFFICER'`,
  micro_observers: `post = 'MICRO_OBSERVER'`,
  booth_level_officers: `post = 'BOOTH_LEVEL_OFFICER'`,
  duties: 'TRUE',
  ...Object.fromEntries(
    ['DRAFTED', 'IN_PARTY', 'REPORTED', 'ABSENT', 'REPLACED', 'EXEMPTED'].map((status) => [
      status.toLowerCase(),
      `status = '${status}'`,
    ]),
  ),
  ...Object.fromEntries(
    otherPosts.map((post) => [`${post.toLowerCase()}_filled`, `post = '${post}' AND ${inOtherPost}`]),
  ),
}

/** Sums of counted duties; by gender too, of those who serve in a post. */
const dutySums = [
  sumList('duties', ofDuties),
  ...['female', 'male', 'other'].map((gender) =>
    sumList(gender, {
      ...Object.fromEntries(
        partyPosts.map((post) => [columnOf(post, gender), `post = '${post}' AND ${inPartyPost}`]),
      ),
      ...Object.fromEntries(
        otherPosts.map((post) => [columnOf(post, gender), `post = '${post}' AND ${inOtherPost}`]),
      ),
    }),
  ),
].join(',\n             ')

const genderColumns = [...partyPosts, ...otherPosts].flatMap((post) =>
  ['female', 'male', 'other'].map((gender) => columnOf(post, gender)),
)

function columnOf(post: string, gender: string): string {
  return `${post.toLowerCase()}_${gender}`
}

const countDuties = `
      SELECT election_code, assembly_constituency_code, post, status, count(*)::int AS duties,
             ${countList({
               female: `person_gender = 'FEMALE'`,
               male: `person_gender = 'MALE'`,
               other: `person_gender = 'OTHER'`,
             })}
        FROM duty GROUP BY election_code, assembly_constituency_code, post, status`

const bitOf = `CASE d.post ${partyPosts.map((post, bit) => `WHEN '${post}' THEN ${1 << bit}`).join(' ')} END`
const countParties = `
      SELECT p.district_code, p.code, p.election_code, p.assembly_constituency_code, p.is_reserve, p.size, p.station_code,
             coalesce(bit_or(${bitOf}) FILTER (WHERE d.status NOT IN ('REPLACED', 'EXEMPTED', 'RESERVE')), 0) AS filled_posts,
             coalesce(bit_or(${bitOf}) FILTER (WHERE d.status = 'REPORTED'), 0) AS reported_posts
        FROM polling_party p
        LEFT JOIN duty d ON d.district_code = p.district_code AND d.party_code = p.code
         AND d.election_code = p.election_code AND d.assembly_constituency_code = p.assembly_constituency_code
       GROUP BY p.district_code, p.code`

/** Rollup rows from counted duties, `duty_rollup` or a select like it, and from parties whose posts are known. */
const sumUp = (duties: string, parties: string) => {
  const parts = [
    [ofStations, `SELECT ${key.join(', ')}, ${countList(ofStations)} FROM polling_station GROUP BY 1, 2`],
    [{ sectors: 'TRUE' }, `SELECT ${key.join(', ')}, count(*)::int AS sectors FROM sector GROUP BY 1, 2`],
    [ofSeals, `SELECT ${key.join(', ')}, ${countList(ofSeals)} FROM seal GROUP BY 1, 2`],
    [
      ofParties,
      `SELECT ${key.join(', ')}, ${countList(ofParties)}
        FROM (SELECT *, (1 << least(size, 5)) - 1 AS all_posts FROM ${parties} AS p) AS p GROUP BY 1, 2`,
    ],
    [
      { ...ofDuties, ...Object.fromEntries(genderColumns.map((column) => [column, ''])) },
      `SELECT ${key.join(', ')}, ${dutySums} FROM ${duties} AS d GROUP BY 1, 2`,
    ],
  ] as const
  const columns = parts
    .flatMap(([names]) => Object.keys(names))
    .map((name) => `coalesce(${name}, 0) AS ${name}`)
  const joined = parts.map(([, select], index) => `(${select}) AS part${index}`)
  return `SELECT ${key.join(', ')}, ${columns.join(', ')} FROM ${joined.join(`\nFULL JOIN `).replaceAll(/AS part([1-4])/g, `AS part$1 USING (${key.join(', ')})`)}`
}

export const deploymentRollups: readonly Rollup[] = [
  {
    database: 'deployment',
    table: 'polling_party',
    key: ['district_code', 'code'],
    counts: ['filled_posts', 'reported_posts'],
    recount: countParties,
    afterLoad: null,
  },
  {
    database: 'deployment',
    table: 'duty_rollup',
    key: [...key, 'post', 'status'],
    counts: ['duties', 'female', 'male', 'other'],
    recount: countDuties,
  },
  {
    database: 'deployment',
    table: 'deployment_rollup',
    key,
    counts: [
      ...[ofStations, { sectors: '' }, ofSeals, ofParties, ofDuties].flatMap((part) => Object.keys(part)),
      ...genderColumns,
    ],
    recount: sumUp(`(${countDuties})`, `(${countParties})`),
    afterLoad: sumUp('duty_rollup', 'polling_party'),
  },
]
