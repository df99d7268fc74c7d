import type { PoolClient } from 'pg'
import type { Database } from '../../subgraphs/common/database'
import { RegisterWords } from '../../subgraphs/personnel/person/register-words'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

describe('the words of the register that a search may mean', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  }, 180_000)
  afterAll(() => databases.drop())

  /** The personnel database, and how many pieces it was asked for. */
  function createRecorder() {
    const asked: string[][] = []
    const database: Database = {
      query: (text, values) => {
        if (text.includes('name_candidates')) asked.push((values as unknown[]).flat().filter(isText))
        return databases.pools.personnel.query(text, values)
      },
    }
    return { asked, database }
  }
  const isText = (value: unknown): value is string => typeof value === 'string' && /\p{L}/u.test(value)

  const inTransaction = async (run: (client: PoolClient) => Promise<void>) => {
    const client = await databases.pools.personnel.connect()
    try {
      await client.query('BEGIN')
      await run(client)
      await client.query('COMMIT')
    } finally {
      client.release()
    }
  }
  /** As the trigger brings a word that somebody of Goa bears. */
  const addWord = `WITH word AS (INSERT INTO name_word (word) VALUES ($1) RETURNING id)
    INSERT INTO name_word_state (state, word) SELECT 'S05', id FROM word`
  /** As a search asks: again where a word has come. */
  const ask = async (words: RegisterWords, database: Database, name: string, state: string | null) => {
    for (;;) {
      const { candidates, isOutdated } = await words.meantBy(database, name, state)
      if (!(await isOutdated())) return candidates
    }
  }
  const bestOf = async (words: RegisterWords, database: Database, name: string) =>
    (await ask(words, database, name, null)).map(({ piece, points }) => [piece, points])

  it('are asked for once, each piece of a name by itself', async () => {
    const words = new RegisterWords()
    const { asked, database } = createRecorder()
    const first = await ask(words, database, 'Ramesh Naik', null)
    expect(asked).toEqual([['ramesh', 'naik', 'rameshnaik']])
    expect(await ask(words, database, 'ramesh  NAIK', null)).toEqual(first)
    expect(asked).toHaveLength(1)
    const second = await ask(words, database, 'Naik Ramesh', null)
    expect(asked.slice(1)).toEqual([['naikramesh']])
    const idsOf = (found: typeof first, at: number) =>
      found.filter(({ first, last }) => first === at && last === at).map(({ id }) => id)
    expect([idsOf(second, 1), idsOf(second, 2)]).toEqual([idsOf(first, 2), idsOf(first, 1)])
    expect(idsOf(first, 1).length).toBeGreaterThan(3)
  })

  it('are asked for again when a word has come since, and of all pieces', async () => {
    const words = new RegisterWords()
    const { asked, database } = createRecorder()
    expect(await bestOf(words, database, 'Kwyzatqi')).not.toContainEqual(['kwyzatqi', 100])
    await databases.pools.personnel.query(addWord, ['kwyzatqi'])
    for (let time = 0; time < 2; time++)
      expect(await bestOf(words, database, 'Kwyzatqi')).toContainEqual(['kwyzatqi', 100])
    expect(asked).toEqual([['kwyzatqi'], ['kwyzatqi']])
  })

  it('are found when their transaction had begun before the search and ended after', async () => {
    const words = new RegisterWords()
    const { database } = createRecorder()
    await inTransaction(async (client) => {
      await client.query(addWord, ['jhuxovak'])
      // Later words that are there already do not hide the one that is still to come.
      await databases.pools.personnel.query(addWord, ['jhuxovar'])
      expect(await bestOf(words, database, 'Jhuxovak')).not.toContainEqual(['jhuxovak', 100])
    })
    expect(await bestOf(words, database, 'Jhuxovak')).toContainEqual(['jhuxovak', 100])
  })

  it('are kept though the words came with the copy of a server that has seen more transactions', async () => {
    await databases.pools.personnel.query(
      `WITH word AS (INSERT INTO name_word (word) VALUES ('qoxtelum') RETURNING id)
         INSERT INTO name_word_state (state, word, added_in) SELECT 'S05', id, 4611686018427387904 FROM word`,
    )
    const words = new RegisterWords()
    const { asked, database } = createRecorder()
    for (let time = 0; time < 3; time++)
      expect(await bestOf(words, database, 'Qoxtelum')).toContainEqual(['qoxtelum', 100])
    expect(asked).toHaveLength(1)
  })

  it('are those that people bear who have to do with the state', async () => {
    const words = new RegisterWords()
    const { asked, database } = createRecorder()
    await databases.pools.personnel.query(addWord, ['zhaquimel'])
    const bestIn = async (state: string) =>
      Math.max(...(await ask(words, database, 'Zhaquimel', state)).map(({ points }) => points ?? 0))
    expect([await bestIn('S05'), await bestIn('U09'), await bestIn('S05')]).toEqual([100, 0, 100])
    await databases.pools.personnel.query(
      `UPDATE person SET name = 'Zhaquimel', native_constituency = 'U09-AC1'
        WHERE id = (SELECT min(id) FROM person WHERE district_code = 'S05D01')`,
    )
    expect([await bestIn('U09'), await bestIn('S21')]).toEqual([100, 0])
    expect(asked.map(([piece]) => piece)).toEqual(Array(4).fill('zhaquimel'))
  })

  it('are those of eight words at most', async () => {
    const words = new RegisterWords()
    const { asked, database } = createRecorder()
    await ask(words, database, 'a b c d e f g h i j', null)
    expect(asked.flat()).toEqual([...'abcdefgh', 'ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'])
  })
})
