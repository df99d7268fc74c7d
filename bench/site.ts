import type { Asker } from './ask'
import type { BenchCase, Samples } from './case'
import { readOperation } from './cases'
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

/** Asks the hub what the case asks, of one sample after the other. */
export function hubSide(site: Site, benchCase: BenchCase): Side {
  const ask = inTurn(site, benchCase)
  return { name: `hub ${site.label}`, run: ask, readCpu: () => readCpu(site.hub) }
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

/** A hub runs for days: what is measured is not how its code is compiled. */
export async function warmUpHub(site: Site, cases: readonly BenchCase[], ms: number): Promise<void> {
  const asks = cases.map((benchCase) => inTurn(site, benchCase))
  const until = performance.now() + ms
  while (performance.now() < until) for (const ask of asks) await ask()
}

function inTurn({ asker, tokens, samples }: Site, benchCase: BenchCase): () => Promise<unknown> {
  const query = readOperation(benchCase)
  const variables = samples[benchCase.sample]
  let turn = 0
  return async () => {
    const token = tokens[turn % tokens.length] ?? ''
    const { status, text } = await asker.ask(query, variables[turn++ % variables.length] ?? {}, token)
    if (status !== 200)
      throw new Error(`${benchCase.name}: the hub answered ${status}: ${text.slice(0, 200)}`)
  }
}
