// Over 150 lines: one register of people whose names are known, and every way of asking for them.

import type { Grant } from '../../subgraphs/common/identity/viewer'
import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'

// Names that the synthetic register does not have, in two districts of Goa and one of Ladakh.
const people: [district: string, name: string][] = [
  ['S05D01', 'Lakshmi Quartzwala'],
  ['S05D01', 'Lakshmi Quartzwala Devi'],
  ['S05D02', 'Laxmi Quartzwala'],
  ['S05D01', 'Mohammad Zulfikaar'],
  ['S05D01', 'Rajkumar Opalwala'],
  ['S05D01', 'Raj Kumar Agatewala'],
  ['S05D01', 'R. K. Garnetwala'],
  ['S05D01', 'Ramesh Kumar Topazwala'],
  ['S05D01', 'Venkateshwarlu Berylwala'],
  ['S05D01', "Anthony D'Souza Jaspwala"],
  ['S05D01', 'राम प्रसाद'],
  ['S05D01', 'José Péridotwala'],
  ['S05D02', 'Geeta Flintwala'],
  ['U09D01', 'Geeta Flintwala'],
  ['S05D01', 'Sunil Sodalitewala'],
  ['S05D01', 'Ajay Sodalitewala'],
  ['S05D01', 'Zubin Xavier Spinelwala'],
]

const register = `INSERT INTO person (district_code, id, name, gender, designation, pool, duty_category, is_booth_level_officer,
    has_disability, is_pregnant_or_lactating, is_ailing, is_drafted, work_constituency, enrolled_constituency)
  SELECT p.district, p.district || '-9' || lpad(p.n::text, 6, '0'), p.name, 'OTHER', 'Clerk', 'STATE', 'POLLING_OFFICER_1',
    false, false, false, false, p.n % 2 = 0, 'S05-AC1', 'S05-AC2'
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS p(district, name, n)`

describe('a search by name', () => {
  const used = useTestGraph({ seeded: true })
  beforeAll(() =>
    used.databases.pools.personnel.query(register, [
      people.map(([district]) => district),
      people.map(([, name]) => name),
    ]),
  )

  const ask = async (filter: string, { grants, rest = '' }: { grants?: Grant[]; rest?: string } = {}) => {
    const { data, errors } = await used.graph.query(
      `{ people(filter: { ${filter} }, first: 1000 ${rest}) { totalCount nodes { id name } } }`,
      {},
      grants,
    )
    expect(errors).toBeUndefined()
    return data.people as { totalCount: number | null; nodes: { id: string; name: string }[] }
  }
  const names = async (name: string, area = 'state: "S05"') =>
    (await ask(`${area} name: "${name}"`)).nodes.map((person) => person.name)

  it.each([
    ['in another usual spelling', 'Laxmee Quartzwala', 'Lakshmi Quartzwala'],
    ['with the words in another order', 'Quartzwala Lakshmi', 'Lakshmi Quartzwala'],
    ['by an abbreviation', 'Md Zulfikar', 'Mohammad Zulfikaar'],
    ['with doubled letters', 'Mohammed Zullfikkar', 'Mohammad Zulfikaar'],
    ['as two words where the register has one', 'Raj Kumar Opalwala', 'Rajkumar Opalwala'],
    ['as one word where the register has two', 'Rajkumar Agatewala', 'Raj Kumar Agatewala'],
    ['with all words run together', 'GeetaFlintwala', 'Geeta Flintwala'],
    ['by words where the register has initials', 'Ramesh Kumar Garnetwala', 'R. K. Garnetwala'],
    ['by initials where the register has words', 'R K Topazwala', 'Ramesh Kumar Topazwala'],
    ['by initials without a space', 'RK Topazwala', 'Ramesh Kumar Topazwala'],
    ['by initials that no name has for words', 'ZX Spinelwala', 'Zubin Xavier Spinelwala'],
    ['with two letters that changed places', 'Geeta Filntwala', 'Geeta Flintwala'],
    ['with a letter left out', 'Venkateshwarlu Brylwala', 'Venkateshwarlu Berylwala'],
    ['by a part of a word', 'Geeta Flint', 'Geeta Flintwala'],
    ['by the middle of a word', 'Lakshmi uartzwal', 'Lakshmi Quartzwala'],
    ['with a title', 'Smt. Geeta Flintwala', 'Geeta Flintwala'],
    ['without an apostrophe', 'Anthony Dsouza Jaspwala', "Anthony D'Souza Jaspwala"],
    ['with one word too many', 'Geeta Kumari Flintwala', 'Geeta Flintwala'],
    ['in another script', 'प्रसाद राम', 'राम प्रसाद'],
    ['without accents', 'Jose Peridotwala', 'José Péridotwala'],
  ])('finds a person %s', async (_how, name, expected) => {
    expect((await names(name))[0]).toBe(expected)
  })

  it('lists the same spelling first, then the same sound, then names with further words', async () => {
    expect(await names('Lakshmi Quartzwala')).toEqual([
      'Lakshmi Quartzwala',
      'Laxmi Quartzwala',
      'Lakshmi Quartzwala Devi',
    ])
  })

  it.each(['state: "S05"', 'district: "S05D01"', 'constituency: "S05-AC1"', ''])(
    'takes an initial for that of another word than those in full: %s',
    async (area) => {
      expect(await names('S Sodalitewala', area)).toEqual(['Sunil Sodalitewala'])
      expect(await names('S S Sodalitewala', area)).toEqual([])
    },
  )

  it('finds nobody where a word is like none', async () => {
    expect(await ask('state: "S05" name: "Geeta Xqvvkzzt"')).toEqual({ totalCount: 0, nodes: [] })
  })

  it.each(['%', '_', '%%%', '\\\\', "'", "o'%", '*', '\\\\y', '(', '.', '१', ' - '])(
    'takes %p for a name and nothing else',
    async (name) => {
      expect(await names(name)).toEqual([])
    },
  )

  it('keeps to the area of the filter', async () => {
    const registersOf = async (filter: string) =>
      (await ask(`${filter} name: "Geeta Flintwala"`)).nodes.map(({ id }) => id.slice(0, 6))
    expect(await registersOf('district: "S05D02"')).toEqual(['S05D02'])
    expect(await registersOf('district: "S05D01"')).toEqual([])
    expect(await registersOf('state: "U09"')).toEqual(['U09D01'])
    expect(await registersOf('')).toEqual(['S05D02', 'U09D01'])
    expect(await registersOf('constituency: "S05-AC1" relation: WORKS')).toEqual(['S05D02', 'U09D01'])
    expect(await registersOf('constituency: "S05-AC1" relation: ENROLLED')).toEqual([])
    expect(await registersOf('constituency: "S05-AC1" relation: ANY state: "S05"')).toEqual(['S05D02'])
    expect(await registersOf('constituency: "S05-PC1"')).toEqual(['S05D02', 'U09D01'])
  })

  it('finds whom the viewer may see and nobody else, without an area too', async () => {
    const found = async (grants: Grant[]) => {
      const { totalCount, nodes } = await ask('name: "Geeta Flintwala"', { grants })
      expect(totalCount).toBe(nodes.length)
      return nodes.map(({ id }) => id.slice(0, 6))
    }
    expect(await found([{ role: 'CEO', area: 'S05' }])).toEqual(['S05D02'])
    expect(await found([{ role: 'DEO', area: 'S05D01' }])).toEqual([])
    expect(await found([{ role: 'DEO', area: 'S05D02' }])).toEqual(['S05D02'])
    expect(
      await found([
        { role: 'DEO', area: 'S05D02' },
        { role: 'CEO', area: 'U09' },
      ]),
    ).toEqual(['S05D02', 'U09D01'])
    expect(await found([{ role: 'DASHBOARD', area: 'IN' }])).toEqual([])
  })

  it('finds a guest by the duty in the area', async () => {
    await used.databases.pools.personnel.query(
      `INSERT INTO place_of_duty VALUES ('S05-AC5', 'U09D01', 'U09D01-9000014', true) ON CONFLICT DO NOTHING`,
    )
    const { nodes } = await ask('name: "Geeta Flintwala"', { grants: [{ role: 'ARO', area: 'S05-AC5' }] })
    expect(nodes.map(({ id }) => id)).toEqual(['U09D01-9000014'])
    await used.databases.pools.personnel.query(`DELETE FROM place_of_duty WHERE person_id = 'U09D01-9000014'`)
  })

  it.each([
    ['naik', 97, 'RELEVANCE'],
    ['naik', 97, 'NAME'],
    // Most are only like it: pages begin within the last step of the order.
    ['Laxman Nayk', 3, 'RELEVANCE'],
    ['Laxman Nayk', 3, 'NAME'],
  ])('is complete page by page and repeats nobody: %s by %i, %s', async (name, size, order) => {
    const filter = `state: "S05" name: "${name}"`
    const whole = await ask(filter, { rest: `orderBy: ${order}` })
    const pages: { id: string; name: string }[] = []
    for (let after = ''; ; ) {
      const { data, errors } = await used.graph.query(
        `{ people(filter: { ${filter} }, orderBy: ${order}, first: ${size} ${after}) { nodes { id name } pageInfo { hasNextPage endCursor } } }`,
      )
      expect(errors).toBeUndefined()
      pages.push(...data.people.nodes)
      if (!data.people.pageInfo.hasNextPage) break
      after = `after: "${data.people.pageInfo.endCursor}"`
    }
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length)
    expect(pages.length).toBeGreaterThan(5 * size)
    expect(pages.slice(0, whole.nodes.length)).toEqual(whole.nodes)
    if (order === 'NAME') expect(pages.map(({ name }) => name)).toEqual(pages.map(({ name }) => name).sort())
  })

  it('goes on page by page where one word of the search is left out', async () => {
    const found = async (rest: string) => {
      const { data, errors } = await used.graph.query(
        `{ people(filter: { name: "Geeta Kumari Flintwala" }, first: 1 ${rest}) { nodes { id } pageInfo { endCursor } } }`,
      )
      expect(errors).toBeUndefined()
      return data.people as { nodes: { id: string }[]; pageInfo: { endCursor: string } }
    }
    for (const order of ['RELEVANCE', 'NAME']) {
      const first = await found(`orderBy: ${order}`)
      const second = await found(`orderBy: ${order} after: "${first.pageInfo.endCursor}"`)
      expect([first, second].map(({ nodes }) => nodes[0]?.id.slice(0, 6))).toEqual(['S05D02', 'U09D01'])
    }
  })

  it('finds in an AC everybody whose name has the word', async () => {
    const { rows } = await used.databases.pools.personnel.query<{ id: string }>(
      `SELECT id FROM person WHERE work_constituency = 'S05-AC3' AND name ~* '\\mnaik\\M'`,
    )
    const { nodes, totalCount } = await ask('constituency: "S05-AC3" relation: WORKS name: "naik"')
    expect(rows.length).toBeGreaterThan(10)
    expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)))
    expect(totalCount).toBe(nodes.length)
  })

  it.each(['constituency: "S05-AC3"', 'district: "S05D01"', 'state: "S05"', ''])(
    'counts on a short page as on a long one: %s',
    async (area) => {
      for (const name of ['Lakshmi Naik', 'Naik']) {
        const counts: (number | null)[] = []
        for (const first of [1, 500]) {
          const { data } = await used.graph.query(
            `{ people(filter: { ${area} name: "${name}" }, first: ${first}) { totalCount nodes { id } } }`,
          )
          counts.push(data.people.totalCount)
          if (counts[1]) expect(data.people.nodes).toHaveLength(Math.min(500, counts[1]))
        }
        expect(counts[0]).toBe(counts[1])
      }
    },
  )

  it('joins with the other conditions', async () => {
    const count = async (more: string) => (await ask(`state: "S05" name: "naik" ${more}`)).nodes
    const drafted = await count('isDrafted: true')
    const { rows } = await used.databases.pools.personnel.query<{
      id: string
      drafted: boolean
      group: string
    }>('SELECT id, is_drafted AS drafted, duty_category::text AS "group" FROM person')
    const byId = new Map(rows.map((row) => [row.id, row]))
    expect(drafted.length).toBeGreaterThan(10)
    expect(drafted.every(({ id }) => byId.get(id)?.drafted)).toBe(true)
    const groups = ['PRESIDING_OFFICER', 'SECTOR_OFFICER']
    const ranked = await count(`postGroup: [${groups.join(' ')}]`)
    expect(new Set(ranked.map(({ id }) => byId.get(id)?.group))).toEqual(new Set(groups))
  })

  it('asks as many statements for one as for fifty', async () => {
    const run = async (first: number) => {
      await resetStatements(used.databases.urls)
      await used.graph.query(
        `{ people(filter: { name: "naik" }, first: ${first}) { totalCount nodes { name } } }`,
      )
      return countStatements(used.databases.urls)
    }
    await run(1)
    expect(await run(50)).toEqual(await run(1))
  })
})

describe('the count of a search by name', () => {
  const used = useTestGraph({ seeded: true })

  const count = async (area: string) => {
    const query = `{ people(filter: { ${area} name: "Onyxwala Rubykar" }, first: 5) { totalCount nodes { id } } }`
    const { data, errors } = await used.graph.query(query)
    expect(errors).toBeUndefined()
    expect(data.people.nodes).toHaveLength(5)
    return data.people.totalCount
  }
  /** Gives a name of this sound to so many more people of Goa, and lets the planner know how common it is. */
  const give = async (name: string, size: number) => {
    await used.databases.pools.personnel.query(
      `UPDATE person SET name = $1 WHERE id IN (SELECT id FROM person WHERE left(district_code, 3) = 'S05'
         AND name NOT LIKE '%Rubykar' ORDER BY id LIMIT $2)`,
      [name, size],
    )
    await used.databases.pools.personnel.query('ANALYZE person')
  }

  it('is exact up to 500 in a district and 1,000 in a state and in the whole country, and left out beyond', async () => {
    const counts = async () => [
      await count('district: "S05D01"'),
      await count('state: "S05"'),
      await count(''),
    ]
    await give('Onyxwala Rubykar', 300)
    await give('Onyxwala Bala Rubykar', 200)
    expect(await counts()).toEqual([500, 500, 500])
    await give('Onyxwala Rubykar', 1)
    expect(await counts()).toEqual([null, 501, 501])
    await give('Onyxwala Bala Rubykar', 499)
    expect(await counts()).toEqual([null, 1_000, 1_000])
    await give('Onyxwala Rubykar', 1)
    expect(await counts()).toEqual([null, null, null])
  }, 60_000)
})

describe('the people of an office', () => {
  const used = useTestGraph({ seeded: true })

  it('are found by its code, as far as the viewer may see them', async () => {
    const { rows } = await used.databases.pools.personnel.query<{ office: string; people: number }>(
      `SELECT office_code AS office, count(*)::int AS people FROM person WHERE district_code = 'S05D01'
        GROUP BY 1 HAVING count(*) BETWEEN 5 AND 50 ORDER BY 1 LIMIT 1`,
    )
    const query = `{ people(filter: { office: "${rows[0]?.office}" }) { totalCount nodes { office { code } } } }`
    const { data } = await used.graph.query(query)
    expect(data.people.totalCount).toBe(rows[0]?.people)
    expect(new Set(data.people.nodes.map(({ office }: { office: { code: string } }) => office.code))).toEqual(
      new Set([rows[0]?.office]),
    )
    const elsewhere = await used.graph.query(query, {}, [{ role: 'TRAINER', area: 'U06D01' }])
    expect(elsewhere.data.people.nodes).toEqual([])
  })
})
