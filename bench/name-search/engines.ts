import type { Pool } from 'pg'
import type { Scope } from '../../subgraphs/common/access/scope'
import { searchPeople } from '../../subgraphs/personnel/person/people.search.repository'
import { searchName } from '../../subgraphs/personnel/person/read-name'
import { RegisterWords } from '../../subgraphs/personnel/person/register-words'
import type { PersonnelScopes } from '../../subgraphs/personnel/scopes'
import type { LabelledQuery } from './labelled-set'

/** How many of the list are looked at. */
export const cutOff = 10

export type Within = 'district' | 'state'

/** Gives the names that a search lists first. */
export type Engine = (pool: Pool, query: LabelledQuery, within: Within) => Promise<string[]>

/** The search as the graph runs it, with the Commission's eyes. */
export const nameSearch: Engine = async (pool, query, within) => {
  const filter = { name: query.text, [within]: query[within] }
  const page = { filter, after: undefined, size: cutOff, isByName: false }
  const { people } = await searchName(pool, new RegisterWords(), filter, (search) =>
    searchPeople(pool, everywhere, search, page, { isCounted: false }),
  )
  return people.map(({ name }) => name)
}

/** The usual answer: names by trigram similarity, as pg_trgm's own example orders them. */
export const trigram: Engine = async (pool, query, within) => {
  const area = within === 'district' ? 'p.district_code = $2' : 'left(p.district_code, 3) = $2'
  const { rows } = await pool.query<{ name: string }>(
    `SELECT p.name FROM person p WHERE ${area} AND p.name % $1 ORDER BY similarity(p.name, $1) DESC, p.name, p.id LIMIT ${cutOff}`,
    [query.text, query[within]],
  )
  return rows.map(({ name }) => name)
}

const all: Scope = {
  everywhere: true,
  ...{ states: [], constituencies: [], districts: [], offices: [], officeStates: [], people: [] },
}

const everywhere: PersonnelScopes = {
  ...{ reference: all, directory: all, private: all, bank: all, numbers: all, audit: all, downloads: all },
  ...{ register: all, registerWhileSealed: all, history: all, historyWhileSealed: all },
  ...{ postings: all, postingsWhileSealed: all, imports: all, importsWhileSealed: all },
  ...{ referenceWhileSealed: all, directoryWhileSealed: all, privateWhileSealed: all },
  ...{ bankWhileSealed: all, numbersWhileSealed: all, auditWhileSealed: all, downloadsWhileSealed: all },
}
