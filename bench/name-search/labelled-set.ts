import type { Pool } from 'pg'
import { toNameWords } from '../../prisma/name-words'
import { Random } from '../../prisma/seed/random'
import { lengthsBetween, ofState } from '../../subgraphs/personnel/person/name-index'
import { compounds } from './compounds'
import { readVariants, type Variant } from './variants'

/** A search, and which names it should find: as many words as this, each of them one of a set. */
export interface LabelledQuery {
  kind: string
  /** Held out: its result was not looked at while the search was made. */
  isHeldOut: boolean
  text: string
  state: string
  district: string
  /** For each word of the name meant: the words of the register that are this name. */
  meant: readonly ReadonlySet<string>[]
}

interface Person {
  name: string
  state: string
  district: string
}

/** Builds the set over the people of a register; the same people give the same queries. */
export async function makeLabelledSet(pool: Pool): Promise<LabelledQuery[]> {
  const { rows } = await pool.query<{ id: number; word: string }>('SELECT id, word FROM name_word')
  const words = new Map(rows.map(({ word, id }) => [word, id]))
  const names = new Names([...words.keys()])
  const queries: LabelledQuery[] = []
  for (const variant of readVariants()) {
    const person = await findBearer(pool, words.get(variant.word.toLowerCase()), variant.spelling)
    if (person) queries.push(names.respelt(person, variant))
  }
  for (const [joined, apart] of compounds) {
    const person = await findBearer(pool, words.get(joined.toLowerCase()), apart)
    if (person) queries.push(names.apart(person, joined, apart))
  }
  const sample = await samplePeople(pool)
  for (const [position, person] of sample.entries()) queries.push(...names.others(person, position))
  return queries
}

/** Somebody with the word and one or two others: another for each spelling. */
async function findBearer(
  pool: Pool,
  word: number | undefined,
  spelling: string,
): Promise<Person | undefined> {
  if (word === undefined) return undefined
  const bears = ofState.bears(() => 'ARRAY[$1::int]', lengthsBetween(1), { place: 0, isInitial: false })
  const { rows } = await pool.query<Person>(
    `SELECT p.name, left(p.district_code, 3) AS state, p.district_code AS district
       FROM (SELECT p.* FROM area k CROSS JOIN LATERAL (
               SELECT * FROM person p WHERE left(p.district_code, 3) = k.code AND ${bears} AND cardinality(p.name_words) IN (4, 6) OFFSET 0) AS p
              WHERE k.kind = 'STATE' ORDER BY k.code LIMIT 2000) AS p
      ORDER BY md5(p.id || $2) LIMIT 1`,
    [word, spelling],
  )
  return rows[0]
}

async function samplePeople(pool: Pool): Promise<Person[]> {
  const { rows } = await pool.query<Person>(
    `SELECT s.name, left(s.district_code, 3) AS state, s.district_code AS district
       FROM area d CROSS JOIN LATERAL (
         SELECT * FROM (SELECT * FROM person p WHERE p.district_code = d.code LIMIT 300) AS p
          WHERE cardinality(p.name_words) IN (4, 6) AND p.name !~ '\\m[A-Z]\\M' ORDER BY md5(p.id) LIMIT 1) AS s
      WHERE d.kind = 'DISTRICT' ORDER BY md5(d.code) LIMIT 240`,
  )
  return rows
}

/** Makes queries of names. */
class Names {
  /** Words that the hand-made list calls one name. */
  private readonly sameName: ReadonlyMap<string, ReadonlySet<string>>

  constructor(private readonly register: readonly string[]) {
    const known = new Set(register)
    const same = new Map<string, Set<string>>()
    for (const { word, spelling } of readVariants()) {
      const [one, other] = [word.toLowerCase(), toNameWords(spelling).join('')]
      if (!known.has(one) || !known.has(other)) continue
      for (const [a, b] of [
        [one, other],
        [other, one],
      ] as const)
        same.set(a, (same.get(a) ?? new Set()).add(b))
    }
    this.sameName = same
  }

  respelt(person: Person, { word, spelling, region }: Variant): LabelledQuery {
    const words = person.name.replace(/\./g, ' ').split(/\s+/).filter(Boolean)
    const random = new Random('respelt', word, spelling)
    const typed = words.map((one) => (one.toLowerCase() === word.toLowerCase() ? spelling : one))
    const text = (random.chance(0.3) ? [...typed].reverse() : typed).join(' ')
    return this.query(`spelling, ${region}`, text, person, (one) => this.same(one))
  }

  apart(person: Person, joined: string, apart: string): LabelledQuery {
    const text = person.name.replace(new RegExp(`\\b${joined}\\b`, 'i'), apart)
    return this.query('a word in two', text, person, (one) => this.same(one))
  }

  /** One of the ways in which a search may differ from the register, in turns. */
  others(person: Person, position: number): LabelledQuery[] {
    const random = new Random('others', person.name, position)
    const words = person.name.split(/\s+/)
    const plain = (one: string) => this.same(one)
    switch (position % 6) {
      case 0:
        return [this.query('order of words', [...words].reverse().join(' '), person, plain)]
      case 1: {
        const [first = '', ...rest] = words
        const begins = (one: string) =>
          one === first.toLowerCase() ? this.beginning(first.slice(0, 1)) : this.same(one)
        return [this.query('initial', `${first.slice(0, 1)} ${rest.join(' ')}`, person, begins)]
      }
      case 2:
        return [this.query('no space', words.slice(0, 2).join('') + rest(words), person, plain)]
      case 3: {
        const part = (words[0] ?? '').slice(0, 5)
        const begins = (one: string) =>
          one === words[0]?.toLowerCase() ? this.beginning(part) : this.same(one)
        return [this.query('part of a word', [part, ...words.slice(1)].join(' '), person, begins)]
      }
      default: {
        const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
        const slipped = words.map((one) => (one === longest ? slip(one, random) : one)).join(' ')
        return [this.query('slip of the finger', slipped, person, plain)]
      }
    }
  }

  private query(
    kind: string,
    text: string,
    person: Person,
    meantBy: (word: string) => ReadonlySet<string>,
  ): LabelledQuery {
    const meant = toNameWords(person.name).map(meantBy)
    const isHeldOut = new Random('held out', kind, text).chance(0.5)
    return { kind, isHeldOut, text, state: person.state, district: person.district, meant }
  }

  private same(word: string): ReadonlySet<string> {
    return new Set([word, ...(this.sameName.get(word) ?? [])])
  }

  private beginning(part: string): ReadonlySet<string> {
    return new Set(this.register.filter((word) => word.startsWith(part.toLowerCase())))
  }
}

const rest = (words: readonly string[]) =>
  words
    .slice(2)
    .map((word) => ` ${word}`)
    .join('')

/** What fingers do: two letters change places, one is left out, struck twice, or its neighbour on the keyboard hit. */
function slip(word: string, random: Random): string {
  const at = random.between(1, Math.max(1, word.length - 2))
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)]
  switch (random.below(4)) {
    case 0:
      return before + after.slice(0, 1) + letter + after.slice(1)
    case 1:
      return before + after
    case 2:
      return before + letter + letter + after
    default:
      return before + (neighbours[letter] ?? 'e') + after
  }
}

const neighbours: Record<string, string> = Object.fromEntries(
  [...'qwertyuiop', ...'asdfghjkl', ...'zxcvbnm'].map((letter, position, all) => [
    letter,
    all[position + 1] ?? 'n',
  ]),
)
