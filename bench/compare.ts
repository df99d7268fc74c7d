import type { BenchCase } from './case'
import { readOperation, variablesOf } from './cases'
import { compareAnswers, type Equality } from './equality'
import { type Figures, measureInTurn } from './measure'
import { hubSide, type Site, sqlSide } from './site'
import { countStatements } from './statements'

/** A case at one scale. */
export interface CaseFigures extends Equality {
  scale: string
  hub: Figures
  sql: Figures
  /** How many times what the SQL takes, by the medians. */
  ratio: number
  statements: number | null
}

export interface CaseResult {
  name: string
  budget: number
  sites: CaseFigures[]
  /** Median at the larger scale against that at the smaller one. */
  scaleRatio: number | null
}

/** Measures a case on each site against its SQL, and the sites against one another, all in turn. */
export async function compareCase(benchCase: BenchCase, sites: readonly Site[]): Promise<CaseResult> {
  const equalities: Equality[] = []
  for (const site of sites) equalities.push(await compareAnswers(site, benchCase))
  const figures = await measureInTurn(
    sites.flatMap((site) => [hubSide(site, benchCase), sqlSide(site, benchCase)]),
  )
  const results: CaseFigures[] = []
  for (const [index, site] of sites.entries()) {
    const [hub, sql] = [figures.get(`hub ${site.label}`), figures.get(`SQL ${site.label}`)]
    const equality = equalities[index]
    if (!hub || !sql || !equality) throw new RangeError(`no figures of ${site.label}`)
    const statements = await countStatementsOf(site, benchCase)
    results.push({ ...equality, scale: site.label, hub, sql, ratio: hub.medianMs / sql.medianMs, statements })
  }
  const [large, small] = results
  const scaleRatio = large && small ? large.hub.medianMs / small.hub.medianMs : null
  return { name: benchCase.name, budget: benchCase.budget, sites: results, scaleRatio }
}

function countStatementsOf(site: Site, benchCase: BenchCase): Promise<number | null> {
  const query = readOperation(benchCase)
  const [sample = { filter: {} }] = site.samples[benchCase.sample]
  const [token = ''] = site.tokens
  return countStatements(site.hub.databases, () =>
    site.asker.ask(query, variablesOf(benchCase, sample), token),
  )
}
