import { countryCode } from '../../../prisma/keys'
import type { Viewer } from '../identity/viewer'
import type { Parameters } from '../sql'
import type { AreaIndex } from './area-index'
import type { Rule } from './policy'

/** What of a class of things a viewer may see. */
export interface Scope {
  /** All of it, wherever it is. */
  everywhere: boolean
  /** What lies in these ACs. */
  constituencies: readonly string[]
  /** Whoever is registered in these districts. */
  districts: readonly string[]
  /** What is these people's own. */
  people: readonly string[]
}

/** Adds up what each of the viewer's grants opens under a rule. */
export function scopeOf(viewer: Viewer, { allowed }: Pick<Rule, 'allowed'>, areas: AreaIndex): Scope {
  let everywhere = false
  const constituencies = new Set<string>()
  const districts = new Set<string>()
  const people = new Set<string>()
  for (const { role, area } of viewer.grants) {
    const relation = allowed[role]
    if (relation === 'ANYWHERE' || (relation === 'INSIDE' && area === countryCode)) everywhere = true
    if (relation === 'OWN') people.add(area)
    if (relation !== 'INSIDE') continue
    const content = areas.contentOf(area)
    for (const code of content.constituencies) constituencies.add(code)
    for (const code of content.districts) districts.add(code)
  }
  return { everywhere, constituencies: [...constituencies], districts: [...districts], people: [...people] }
}

/** The columns of a row that may tie it to a viewer; what is left out ties nobody. */
export interface Ties {
  /** The AC in which it lies. */
  constituency?: string
  /** The district whose register lists the person it is about. */
  district?: string
  /** The person it is about. */
  person?: string
}

/** A condition that holds for the rows in scope, to stand in the WHERE of the statement that reads them. */
export function inScope(scope: Scope, ties: Ties, parameters: Parameters): string {
  if (scope.everywhere) return 'TRUE'
  const parts: string[] = []
  const tie = (column: string | undefined, values: readonly string[]) => {
    if (column !== undefined && values.length > 0) parts.push(`${column} = ANY(${parameters.add(values)})`)
  }
  tie(ties.constituency, scope.constituencies)
  tie(ties.district, scope.districts)
  tie(ties.person, scope.people)
  return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`
}
