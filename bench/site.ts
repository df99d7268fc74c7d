import type { Asker } from './ask'
import type { BenchCase, Question, Samples } from './case'
import { readOperation, variablesOf } from './cases'
import type { RunningHub } from './hub'
import type { Side } from './measure'
import { cpuOf, readCpu } from './processes'
import type { SqlDatabase } from './sql-database'

/** A hub, the copies of its rows, and what is asked of both. */
export interface Site {
  label: string
  hub: RunningHub
  asker: Asker
  /** Of several subjects, who ask in turn: the limit of a rate is each one's. */
  tokens: readonly string[]
  sql: SqlDatabase
  samples: Samples
}

/** Asks the hub a question, of one sample after the other. */
export function hubSide(site: Site, question: Question, name = `hub ${site.label}`): Side {
  const ask = inTurn(site, question)
  return { name, run: ask, readCpu: () => readCpu(site.hub) }
}

/** Sends the case's statement, with the values of one sample after the other. */
export function sqlSide({ label, sql, samples }: Site, { sample, sql: sqlOf }: BenchCase): Side {
  const statements = samples[sample].map(sqlOf)
  let turn = 0
  return {
    name: `SQL ${label}`,
    run: () => sql.client.query(statements[turn++ % statements.length] ?? ''),
    readCpu: async () => ({ postgres: await cpuOf(sql.pid) }),
  }
}

/**
 * A hub runs for days: what is measured is not how its code is compiled. All in turn, since one that waits while another is warmed
 * up forgets some of it.
 */
export async function warmUpHubs(
  sites: readonly Site[],
  questions: readonly Question[],
  msEach: number,
): Promise<void> {
  const asks = sites.flatMap((site) => questions.map((question) => inTurn(site, question)))
  const until = performance.now() + msEach * sites.length
  while (performance.now() < until) for (const ask of asks) await ask()
}

function inTurn({ asker, tokens, samples }: Site, question: Question): () => Promise<unknown> {
  const query = readOperation(question)
  const ofQuestion = samples[question.sample]
  let turn = 0
  return async () => {
    const token = tokens[turn % tokens.length] ?? ''
    const variables = variablesOf(question, ofQuestion[turn++ % ofQuestion.length] ?? { filter: {} })
    const { status, text } = await asker.ask(query, variables, token)
    if (status !== 200) throw new Error(`${question.name}: the hub answered ${status}: ${text.slice(0, 200)}`)
  }
}
