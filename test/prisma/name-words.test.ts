import { toNameWords } from '../../prisma/name-words'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

describe('the words of a name in the register', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  }, 180_000)
  afterAll(() => databases.drop())

  const insert = `INSERT INTO person (district_code, id, name, gender, designation, pool, duty_category, is_booth_level_officer,
      has_disability, is_pregnant_or_lactating, is_ailing, is_drafted)
    VALUES ('S05D01', $1, $2, 'OTHER', 'Clerk', 'STATE', 'POLLING_OFFICER_1', false, false, false, false, false)`
  const wordsOf = async (id: string) => {
    const { rows } = await databases.pools.personnel.query<{ words: string[] }>(
      `SELECT ARRAY(SELECT coalesce(w.word, chr(-n.number)) FROM unnest(p.name_words) WITH ORDINALITY AS n(number, place)
                      LEFT JOIN name_word w ON w.id = n.number ORDER BY n.place) AS words FROM person p WHERE p.id = $1`,
      [id],
    )
    return rows[0]?.words
  }

  it('are written by the seeder as the trigger would write them', async () => {
    const { rows } = await databases.pools.personnel.query<{ people: number; unlike: number }>(
      `SELECT count(*)::int AS people, count(*) FILTER (WHERE name_words IS DISTINCT FROM name_numbers(name))::int AS unlike
         FROM (SELECT * FROM person ORDER BY md5(id) LIMIT 5000) AS p`,
    )
    expect(rows).toEqual([{ people: 5_000, unlike: 0 }])
  }, 60_000)

  it('are kept when a person comes and when a name changes, words never heard of among them', async () => {
    const { personnel } = databases.pools
    await personnel.query(insert, ['S05D01-9000001', 'Xanthippe O’Quirk-Naik'])
    expect(await wordsOf('S05D01-9000001')).toEqual(['xanthippe', 'oquirk', 'naik', 'x', 'o', 'n'])
    await personnel.query(`UPDATE person SET name = 'Xanthippe' WHERE id = 'S05D01-9000001'`)
    expect(await wordsOf('S05D01-9000001')).toEqual(['xanthippe', 'x'])
  })

  it('of a state are none of another, nor are initials words', async () => {
    const { rows } = await databases.pools.personnel.query<{ words: string }>(
      `SELECT unnest(words_of_state(state, '{1,2,-1,-2,-3000}', '{1,2,3}') || pairs_of_state(state, '{1,2}', '{3,-1,-3000}', '{1,2,3}')
                || words_of_ten(state || '-AC7', '{1,2,4093}') || words_of_ten(state || '-AC17', '{1}')) AS words
         FROM unnest('{S01,S02,S10,S11,S21,U01,U10,ECI}'::text[]) AS state`,
    )
    // A name of one word has no pairs.
    expect(rows).toHaveLength(8 * (5 * 3 + 6 * 2 + 4))
    expect(new Set(rows.map(({ words }) => words)).size).toBe(rows.length)
  })

  it('are known in each state that the people who bear them have to do with', async () => {
    const { rows } = await databases.pools.personnel.query<{ missing: number; states: number }>(
      `SELECT count(*) FILTER (WHERE s.word IS NULL)::int AS missing, count(DISTINCT b.state)::int AS states
         FROM (SELECT DISTINCT left(code, 3) AS state, unnest(p.name_words) AS word
                 FROM person p CROSS JOIN LATERAL unnest(ARRAY[p.district_code, p.work_constituency, p.enrolled_constituency,
                                                                p.native_constituency]) AS code WHERE code IS NOT NULL) AS b
         LEFT JOIN name_word_state s USING (state, word) WHERE b.word > 0`,
    )
    expect(rows).toEqual([{ missing: 0, states: expect.any(Number) }])
    expect(rows[0]?.states).toBeGreaterThan(4)
    const ties = await databases.pools.personnel.query(
      `SELECT words_of_ties('S05D01', 'S05-AC1', 'U09-AC1', 'S05-AC9', '{7,-7}') AS one,
              words_of_state('S05', '{7,-7}', '{1}') || words_of_state('U09', '{7,-7}', '{1}')
                || words_of_ten('S05-AC2', '{7}') || words_of_ten('U09-AC1', '{7}') AS "oneAsked",
              words_of_ties('S05D01', NULL, NULL, NULL, NULL) AS none`,
    )
    expect(ties.rows).toEqual([{ one: ties.rows[0].oneAsked, oneAsked: expect.anything(), none: [] }])
  })

  it.each([2, 3, 4])(
    'stand in pairs with each other and with the initials of each other, and these in pairs too, of %p words',
    async (length) => {
      const words = Array.from({ length }, (_, place) => place + 1)
      const initials = words.map((word) => -100 - word)
      const { rows } = await databases.pools.personnel.query<{ kept: string[]; asked: string[] }>(
        `SELECT words_of_ties('S05D01', NULL, NULL, NULL, $1::int[] || $2::int[]) AS kept,
              words_of_state('S05', $1::int[] || $2::int[], $3) || pairs.of_words || pairs.of_initials AS asked
         FROM (SELECT array_agg(pair) FILTER (WHERE other.number > one.number) AS of_words,
                      array_agg(initial) || array_agg(initials) FILTER (WHERE other.number > one.number) AS of_initials
                 FROM unnest($1::int[]) AS one(number) CROSS JOIN unnest($1::int[]) AS other(number)
                CROSS JOIN LATERAL unnest(pairs_of_state('S05', ARRAY[one.number], ARRAY[other.number], $3)) AS pair
                CROSS JOIN LATERAL unnest(pairs_of_state('S05', ARRAY[one.number], ARRAY[-100 - other.number], $3)) AS initial
                CROSS JOIN LATERAL unnest(pairs_of_state('S05', ARRAY[-100 - one.number], ARRAY[-100 - other.number], $3)) AS initials
                WHERE other.number <> one.number) AS pairs`,
        [words, initials, [Math.min(length, 3)]],
      )
      expect(rows[0]?.kept.toSorted()).toEqual(rows[0]?.asked.toSorted())
    },
  )

  it('cannot be set to others', async () => {
    const { personnel } = databases.pools
    await personnel.query(insert, ['S05D01-9000002', 'Naik'])
    await personnel.query(`UPDATE person SET name_words = '{1,2}' WHERE id = 'S05D01-9000002'`)
    expect(await wordsOf('S05D01-9000002')).toEqual(['naik', 'n'])
  })

  it.each([
    "D'Souza, A.K.",
    '  Ram\tKumar  ',
    'José Ñandú',
    'राम प्रसाद',
    'Mohd.Salim(Retd)',
    'A1B2',
    '',
    '%_\\',
    'Çelik—Öz',
  ])('are cut from %p alike by the seeder and in SQL', async (name) => {
    const { rows } = await databases.pools.personnel.query<{ words: string[] }>(
      'SELECT name_tokens($1) AS words',
      [name],
    )
    expect(rows[0]?.words).toEqual(toNameWords(name))
  })

  it.each([
    ['laxmi', 'lakshmi'],
    ['md', 'mohammed'],
    ['chowdhury', 'chaudhari'],
    ['gowda', 'gouda'],
    ['aisha', 'ayesha'],
  ])('sound the same: %s and %s', async (one, other) => {
    const { rows } = await databases.pools.personnel.query('SELECT name_fold($1) = name_fold($2) AS same', [
      one,
      other,
    ])
    expect(rows).toEqual([{ same: true }])
  })
})
