import { countryCode } from '../../../prisma/keys'
import { toDistrictKey } from '../district-key'
import type { Viewer } from '../identity/viewer'
import type { Parameters } from '../sql'
import type { AreaIndex } from './area-index'
import type { Allowance, Policy } from './policy'

/** What of a class of things a viewer may see. */
export interface Scope {
  /** All of it, wherever it is. */
  everywhere: boolean
  /** What lies in these ACs. */
  constituencies: readonly string[]
  /** Whoever is registered in these districts. */
  districts: readonly string[]
  /** Whoever holds an office of these areas. */
  offices: readonly string[]
  /** What is these people's own. */
  people: readonly string[]
}

/** Whether all that lies in an AC is in scope. */
export function isInside({ everywhere, constituencies }: Scope, constituency: string): boolean {
  return everywhere || constituencies.includes(constituency)
}

/** Whether the viewer sees nothing of the class. */
export function isEmpty({ everywhere, constituencies, districts, offices, people }: Scope): boolean {
  return !everywhere && [constituencies, districts, offices, people].every(({ length }) => length === 0)
}

/** The scopes of a policy's rules, by their names; of a rule that minds the seal also what is seen while it is sealed. */
export type Scopes<Name extends string> = Record<Name | `${Name}WhileSealed`, Scope>

/**
 * Adds up what each of the viewer's grants opens under each rule.
 * @param placesOf the ACs where a person has duties; only asked for a person's own superiors
 */
export async function openScopes<Name extends string>(
  policy: Policy<Name>,
  viewer: Viewer,
  areas: AreaIndex,
  placesOf: (person: string) => Promise<readonly string[]> = async () => [],
): Promise<Scopes<Name>> {
  await areas.refresh(Date.now())
  const scopes: Record<string, Scope> = {}
  for (const name in policy) {
    const { allowed, whileSealed = allowed } = policy[name]
    scopes[name] = await openScope(allowed, viewer, areas, placesOf)
    scopes[`${name}WhileSealed`] = await openScope(whileSealed, viewer, areas, placesOf)
  }
  assertAllOpened(scopes, policy)
  return scopes
}

async function openScope(
  allowed: Allowance,
  { grants }: Viewer,
  areas: AreaIndex,
  placesOf: (person: string) => Promise<readonly string[]>,
): Promise<Scope> {
  let everywhere = false
  const constituencies = new Set<string>()
  const districts = new Set<string>()
  const offices = new Set<string>()
  const people = new Set<string>()
  for (const { role, area } of grants) {
    const relations = allowed[role] ?? []
    if (relations.includes('ANYWHERE') || (relations.includes('INSIDE') && area === countryCode))
      everywhere = true
    if (relations.includes('OWN')) people.add(area)
    const content = areas.contentOf(area)
    if (relations.includes('INSIDE')) {
      for (const code of content.constituencies) constituencies.add(code)
      for (const code of content.districts) districts.add(code)
    }
    if (relations.includes('ABOVE')) {
      const places = role === 'STAFF' ? await placesOf(area) : content.constituencies
      for (const code of areas.areasAround(places)) offices.add(code)
      if (role === 'STAFF')
        for (const code of areas.areasOver(toDistrictKey(area).districtCode)) offices.add(code)
    }
  }
  return {
    everywhere,
    ...{ constituencies: [...constituencies], districts: [...districts] },
    ...{ offices: [...offices], people: [...people] },
  }
}

function assertAllOpened<Name extends string>(
  scopes: Record<string, Scope>,
  policy: Policy<Name>,
): asserts scopes is Scopes<Name> {
  for (const name in policy) if (!scopes[name]) throw new RangeError(`no scope of ${name}`)
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
  return anyOf(parts)
}

/** A condition that holds where one of these does. */
export function anyOf(conditions: readonly string[]): string {
  const open = conditions.filter((condition) => condition !== 'FALSE')
  if (open.includes('TRUE')) return 'TRUE'
  return open.length === 0 ? 'FALSE' : `(${open.join(' OR ')})`
}
