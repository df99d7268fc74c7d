import { settings } from '../../../prisma/seed/settings'
import { createTestDatabases, type TestDatabases } from '../../helpers/postgres'

/** A station and something of whoever serves there that must not tell its number. */
interface Pair {
  ac: string
  station: number
  value: number
}

// Row number in the table itself: pages before their lines.
const place = (row: string) => `row_number() OVER (ORDER BY ${row}.ctid)`

const ofParty = (value: string) => `
  SELECT s.assembly_constituency_code AS ac, s.rank::int AS station, (${value})::int AS value
    FROM (SELECT *, row_number() OVER (PARTITION BY assembly_constituency_code ORDER BY number, auxiliary) AS rank
            FROM polling_station) s
    JOIN (SELECT *, ${place('polling_party')} AS place FROM polling_party) p ON p.station_code = s.code
    JOIN (SELECT *, ${place('duty')} AS place FROM duty) d ON d.party_code = p.code AND d.post = 'PRESIDING_OFFICER'`

const ofPost = (post: string, value: string) => `
  SELECT d.assembly_constituency_code AS ac, (${value})::int AS value,
         row_number() OVER (PARTITION BY d.assembly_constituency_code ORDER BY s.number, s.auxiliary)::int AS station
    FROM (SELECT *, ${place('duty')} AS place FROM duty) d
    JOIN polling_station s ON s.code = d.station_code WHERE d.post = '${post}'`

const serialOf = (id: string) => `split_part(${id}, '-', array_length(string_to_array(${id}, '-'), 1))`

/**
 * How many standard deviations the sum of rank products lies from what chance gives: of each AC's n pairs the product of
 * centred ranks sums to 0 on average, with the variance n^2 (n + 1)^2 (n - 1) / 144.
 */
function deviation(pairs: readonly Pair[]): number {
  const groups = groupByAc(pairs)
  let sum = 0
  let variance = 0
  for (const group of groups.values()) {
    const n = group.length
    const byValue = [...group].sort((a, b) => a.value - b.value)
    const byStation = [...group].sort((a, b) => a.station - b.station)
    const rank = new Map(byStation.map((pair, index) => [pair, index + 1]))
    const middle = (n + 1) / 2
    byValue.forEach((pair, index) => {
      sum += (index + 1 - middle) * ((rank.get(pair) ?? 0) - middle)
    })
    variance += (n * n * (n + 1) * (n + 1) * (n - 1)) / 144
  }
  return sum / Math.sqrt(variance)
}

function groupByAc(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) groups.set(pair.ac, [...(groups.get(pair.ac) ?? []), pair])
  return groups
}

describe('the draw of parties to stations', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  const read = async <Row extends object>(sql: string) =>
    (await databases.pools.deployment.query<Row>(sql)).rows

  it.each([
    ["a party's number", ofParty('p.number'), 2_500],
    ["a party's place in the table", ofParty('p.place'), 2_500],
    ["a member's duty", ofParty(serialOf('d.id')), 2_500],
    ["a member's place among the duties", ofParty('d.place'), 2_500],
    ["a Booth Level Officer's duty", ofPost('BOOTH_LEVEL_OFFICER', serialOf('d.id')), 2_500],
    ["a micro-observer's duty", ofPost('MICRO_OBSERVER', serialOf('d.id')), 200],
  ])('lets %s tell nothing of the station', async (_of, sql, atLeast) => {
    const pairs = await read<Pair>(sql)
    expect(pairs.length).toBeGreaterThan(atLeast)
    expect(Math.abs(deviation(pairs))).toBeLessThan(4)
  })

  it('would notice parties numbered in the order of stations, even in part of them', async () => {
    const pairs = await read<Pair>(ofParty('p.number'))
    expect(deviation(pairs.map((pair) => ({ ...pair, value: pair.station })))).toBeGreaterThan(20)
    const partly = pairs.map((pair, index) => (index % 4 === 0 ? { ...pair, value: pair.station } : pair))
    expect(deviation(partly)).toBeGreaterThan(4)
  })

  it('lets no id of a person tell the station: within a register they run in the order of duties', async () => {
    const pairs = await read<Pair & { register: string }>(
      `SELECT pairs.*, ac || '/' || register AS ac FROM (${ofParty(serialOf('d.person_id')).replace(
        'SELECT ',
        "SELECT split_part(d.person_id, '-', 1) AS register, ",
      )}) AS pairs`,
    )
    expect(Math.abs(deviation(pairs))).toBeLessThan(4)
  })

  it('gives a station the party of its own number as often as chance does', async () => {
    const pairs = await read<Pair>(ofParty('p.number'))
    const constituencies = groupByAc(pairs).size
    const equal = pairs.filter(({ station, value }) => station === value).length
    // A drawn order keeps one in its place on average, with the variance 1, however long it is.
    expect(Math.abs(equal - constituencies)).toBeLessThan(4 * Math.sqrt(constituencies))
  })

  it('numbers the parties of women, of persons with disability and of five like all others', async () => {
    const rows = await read<{ kind: string; place: number }>(
      `SELECT s.kind::text, (p.number - 0.5) / count(*) OVER (PARTITION BY p.assembly_constituency_code) AS place
         FROM polling_party p JOIN polling_station s ON s.code = p.station_code`,
    )
    for (const kind of ['WOMEN_MANAGED', 'PWD_MANAGED']) {
      const places = rows.filter((row) => row.kind === kind).map(({ place }) => Number(place))
      expect(places.length).toBeGreaterThan(50)
      const mean = places.reduce((sum, value) => sum + value, 0) / places.length
      // Even over 0 to 1: mean 1/2, variance 1/12.
      expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / places.length))
    }
  })

  it('sends a party of five wherever the electors ask for one, and nowhere else', async () => {
    const rows = await read<{ size: number; electors: number; members: number }>(
      `SELECT p.size, s.electors, (SELECT count(*)::int FROM duty d WHERE d.party_code = p.code) AS members
         FROM polling_party p JOIN polling_station s ON s.code = p.station_code`,
    )
    const needed = (electors: number) =>
      electors > settings.electorThreshold ? settings.partySize + 1 : settings.partySize
    expect(rows.some(({ size }) => size > settings.partySize)).toBe(true)
    expect(
      rows.filter((row) => row.size !== needed(row.electors) || row.members !== needed(row.electors)),
    ).toEqual([])
  })

  it('gives every station one party and each party one station', async () => {
    const [counts] = await read(
      `SELECT (SELECT count(*)::int FROM polling_station) AS stations,
              (SELECT count(DISTINCT station_code)::int FROM polling_party) AS allotted,
              (SELECT count(*)::int FROM polling_party WHERE NOT is_reserve) AS parties`,
    )
    const { stations, allotted, parties } = counts as Record<string, number>
    expect({ allotted, parties }).toEqual({ allotted: stations, parties: stations })
  })
})

describe('the seals', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  it('are one of each AC with stations, sealed two days and opened one day before its poll by the DEO', async () => {
    const { rows: deos } = await databases.pools.personnel.query<{ district: string; person: string }>(
      `SELECT area_code AS district, person_id AS person FROM posting
        WHERE role = 'DISTRICT_ELECTION_OFFICER' AND held_to IS NULL`,
    )
    const collectors = new Map(deos.map(({ district, person }) => [district, person]))
    const { rows } = await databases.pools.deployment.query<Record<string, string | null>>(
      `SELECT a.code, a.district_code AS district, p.poll_date::text AS poll, s.sealed_by, s.opened_by,
              (s.sealed_at AT TIME ZONE 'Asia/Kolkata' - p.poll_date)::text AS sealed,
              (s.opened_at AT TIME ZONE 'Asia/Kolkata' - p.poll_date)::text AS opened
         FROM assembly_constituency a
         JOIN poll p ON p.parliamentary_constituency_code = a.parliamentary_constituency_code
         LEFT JOIN seal s ON s.assembly_constituency_code = a.code AND s.election_code = p.election_code
        WHERE EXISTS (SELECT FROM polling_station t WHERE t.assembly_constituency_code = a.code) ORDER BY a.code`,
    )
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows) {
      const collector = collectors.get(row.district ?? '')
      const isOpened = !settings.sealedConstituencies.has(row.code ?? '')
      expect(row).toMatchObject({
        sealed: '-1 days -06:00:00',
        sealed_by: collector,
        opened: isOpened ? '-17:00:00' : null,
        opened_by: isOpened ? collector : null,
      })
    }
    expect(rows.filter(({ opened }) => opened === null).map(({ code }) => code)).toEqual([
      'S05-AC25',
      'S21-AC29',
    ])
  })

  it('are nowhere where nobody is drafted', async () => {
    const { rows } = await databases.pools.deployment.query(
      `SELECT s.assembly_constituency_code FROM seal s WHERE NOT EXISTS
        (SELECT FROM polling_station t WHERE t.assembly_constituency_code = s.assembly_constituency_code)`,
    )
    expect(rows).toEqual([])
  })
})

describe('the places of duty', () => {
  it('are those of the duties', async () => {
    const databases = await createTestDatabases({ seeded: true })
    const { rows: places } = await databases.pools.personnel.query(
      `SELECT assembly_constituency_code AS ac, district_code AS register, person_id AS person FROM place_of_duty
        ORDER BY ac, person`,
    )
    const { rows: duties } = await databases.pools.deployment.query(
      `SELECT DISTINCT assembly_constituency_code AS ac, split_part(person_id, '-', 1) AS register, person_id AS person
         FROM duty ORDER BY ac, person`,
    )
    expect(places.length).toBeGreaterThan(10_000)
    expect(places).toEqual(duties)
    await databases.drop()
  })
})
