import { Client } from 'pg'
import { type DatabaseName, type DatabaseUrls, databaseNames } from '../databases'

interface Rollup {
  database: DatabaseName
  table: string
  /** Counts the rollup's rows anew from the tables they sum up, under the names of its columns. */
  recount: string
}

/** What each rollup must equal at every moment. */
export const rollups: readonly Rollup[] = [
  {
    database: 'personnel',
    table: 'workforce_rollup',
    recount: `
      SELECT work_constituency AS assembly_constituency_code, count(*)::int AS people,
             (count(*) FILTER (WHERE gender = 'FEMALE'))::int AS female,
             (count(*) FILTER (WHERE gender = 'MALE'))::int AS male,
             (count(*) FILTER (WHERE gender = 'OTHER'))::int AS other,
             (count(*) FILTER (WHERE pool = 'STATE'))::int AS state_pool,
             (count(*) FILTER (WHERE pool = 'CENTRAL'))::int AS central_pool,
             (count(*) FILTER (WHERE pool = 'RETIRED'))::int AS retired_pool,
             (count(*) FILTER (WHERE is_drafted))::int AS drafted,
             (count(*) FILTER (WHERE is_booth_level_officer))::int AS booth_level_officers,
             (count(*) FILTER (WHERE has_disability))::int AS with_disability
        FROM person WHERE work_constituency IS NOT NULL GROUP BY work_constituency`,
  },
  {
    database: 'deployment',
    table: 'deployment_rollup',
    recount: `
      WITH serving AS (
        SELECT district_code, party_code, count(DISTINCT post)::int AS posts FROM duty
         WHERE party_code IS NOT NULL AND status NOT IN ('REPLACED', 'EXEMPTED') GROUP BY district_code, party_code
      ), stations AS (
        SELECT election_code, assembly_constituency_code, count(*)::int AS stations,
               (count(*) FILTER (WHERE kind = 'WOMEN_MANAGED'))::int AS women_managed_stations,
               (count(*) FILTER (WHERE kind = 'PWD_MANAGED'))::int AS pwd_managed_stations,
               (count(*) FILTER (WHERE is_critical))::int AS critical_stations
          FROM polling_station GROUP BY election_code, assembly_constituency_code
      ), sectors AS (
        SELECT election_code, assembly_constituency_code, count(*)::int AS sectors
          FROM sector GROUP BY election_code, assembly_constituency_code
      ), parties AS (
        SELECT p.election_code, p.assembly_constituency_code,
               (count(*) FILTER (WHERE p.station_code IS NOT NULL AND s.posts >= p.size))::int AS parties_formed,
               (count(*) FILTER (WHERE p.is_reserve))::int AS parties_reserve
          FROM polling_party p LEFT JOIN serving s ON s.district_code = p.district_code AND s.party_code = p.code
         GROUP BY p.election_code, p.assembly_constituency_code
      ), duties AS (
        SELECT d.election_code, d.assembly_constituency_code, count(*)::int AS duties,
               (count(*) FILTER (WHERE NOT p.is_reserve))::int AS party_members,
               (count(*) FILTER (WHERE p.is_reserve))::int AS reserve_members,
               (count(*) FILTER (WHERE d.post = 'SECTOR_OFFICER'))::int AS sector_officers,
               (count(*) FILTER (WHERE d.post = 'MICRO_OBSERVER'))::int AS micro_observers,
               (count(*) FILTER (WHERE d.post = 'BOOTH_LEVEL_OFFICER'))::int AS booth_level_officers
          FROM duty d LEFT JOIN polling_party p ON p.district_code = d.district_code AND p.code = d.party_code
         GROUP BY d.election_code, d.assembly_constituency_code
      )
      SELECT election_code, assembly_constituency_code, s.stations, s.women_managed_stations, s.pwd_managed_stations,
             s.critical_stations, coalesce(x.sectors, 0) AS sectors, s.stations AS parties_required,
             coalesce(p.parties_formed, 0) AS parties_formed, coalesce(p.parties_reserve, 0) AS parties_reserve,
             coalesce(d.party_members, 0) AS party_members, coalesce(d.reserve_members, 0) AS reserve_members,
             coalesce(d.sector_officers, 0) AS sector_officers, coalesce(d.micro_observers, 0) AS micro_observers,
             coalesce(d.booth_level_officers, 0) AS booth_level_officers, coalesce(d.duties, 0) AS duties
        FROM stations s
        LEFT JOIN sectors x USING (election_code, assembly_constituency_code)
        LEFT JOIN parties p USING (election_code, assembly_constituency_code)
        LEFT JOIN duties d USING (election_code, assembly_constituency_code)`,
  },
  {
    database: 'training',
    table: 'training_rollup',
    recount: `
      WITH held AS (
        SELECT election_code, assembly_constituency_code, count(*)::int AS sessions
          FROM session GROUP BY election_code, assembly_constituency_code
      ), places AS (
        SELECT s.election_code, s.assembly_constituency_code, count(*)::int AS enrolled,
               (count(*) FILTER (WHERE e.status IN ('ATTENDED', 'PASSED', 'FAILED')))::int AS attended,
               (count(*) FILTER (WHERE e.status = 'ABSENT'))::int AS absent,
               (count(*) FILTER (WHERE e.status = 'PASSED'))::int AS passed,
               (count(*) FILTER (WHERE e.status = 'FAILED'))::int AS failed
          FROM enrolment e JOIN session s ON s.district_code = e.district_code AND s.code = e.session_code
         GROUP BY s.election_code, s.assembly_constituency_code
      )
      SELECT election_code, assembly_constituency_code, h.sessions, coalesce(p.enrolled, 0) AS enrolled,
             coalesce(p.attended, 0) AS attended, coalesce(p.absent, 0) AS absent, coalesce(p.passed, 0) AS passed,
             coalesce(p.failed, 0) AS failed
        FROM held h LEFT JOIN places p USING (election_code, assembly_constituency_code)`,
  },
]

/** Counts every rollup anew and gathers statistics; the databases work side by side. */
export async function rebuildRollups(urls: DatabaseUrls): Promise<void> {
  await Promise.all(databaseNames.map((name) => rebuildIn(name, urls[name])))
}

async function rebuildIn(database: DatabaseName, url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('ANALYZE')
    for (const { table, recount } of rollups.filter((rollup) => rollup.database === database)) {
      await client.query('BEGIN')
      await client.query(`TRUNCATE ${table}`)
      const { rows } = await client.query<{ columns: string }>(
        `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
          WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
        [table],
      )
      const columns = rows[0]?.columns ?? ''
      await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (${recount}) AS counted`)
      await client.query('COMMIT')
      await client.query(`ANALYZE ${table}`)
    }
  } finally {
    await client.end()
  }
}
