import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../prisma/folders'
import type { BenchCase, Question, Variables } from './case'
import { chainSql } from './sql/chain'
import { dashboardSql } from './sql/dashboard'
import { nameInConstituencySql, nameInStateSql, notedPhoneSql, phoneSql } from './sql/people'
import { personSql } from './sql/person'
import { rosterSql } from './sql/roster'

const lookUp = { part: 'look-up', budget: 3 } as const

/**
 * All that is measured. A phone number twice: the hub owes the audit trail an entry, a plain statement does not. The dashboard twice:
 * while no count changes, the hub keeps the answer.
 */
export const benchCases: readonly BenchCase[] = [
  { name: 'chain', part: 'chain', operation: 'chain', sample: 'chain', sql: chainSql, budget: 3, shares: 1 },
  { ...lookUp, name: 'roster page', operation: 'roster', sample: 'roster', sql: rosterSql, shares: 4 },
  {
    ...{ ...lookUp, name: 'name in an AC', operation: 'people', sample: 'nameInConstituency', shares: 5 },
    sql: nameInConstituencySql,
    isSearch: true,
  },
  {
    ...{ ...lookUp, name: 'name in a state', operation: 'people', sample: 'nameInState', shares: 2 },
    sql: nameInStateSql,
    isSearch: true,
  },
  { ...lookUp, name: 'phone', operation: 'people', sample: 'phone', sql: notedPhoneSql, shares: 3 },
  {
    ...{ ...lookUp, name: 'phone, SQL without trail', operation: 'people', sample: 'phone', shares: 0 },
    sql: phoneSql,
  },
  { ...lookUp, name: 'person', operation: 'person', sample: 'person', sql: personSql, shares: 5 },
  { ...lookUp, name: 'dashboard', operation: 'dashboard', sample: 'dashboard', sql: dashboardSql, shares: 2 },
  {
    ...{ ...lookUp, name: 'dashboard, made anew', operation: 'dashboard', sample: 'dashboard', shares: 0 },
    sql: dashboardSql,
    isMadeAnew: true,
  },
]

/** The text of a case's operation. */
export function readOperation({ operation }: Question): string {
  return readFileSync(join(projectFolder, 'bench', 'operations', `${operation}.graphql`), 'utf8')
}

let madeAnew = 0

/** What the question is asked with, of one sample. */
export function variablesOf({ isMadeAnew }: Question, sample: Variables): object {
  return isMadeAnew ? { ...sample, madeAnew: madeAnew++ } : sample
}
