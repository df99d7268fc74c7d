import { countryCode, stateOf } from '../../../prisma/keys'
import { toDistrictKey } from '../district-key'
import type { Viewer } from '../identity/viewer'
import type { Parameters } from '../sql'
import type { AreaIndex } from './area-index'
import type { Allowance, Policy } from './policy'

/** What of a class of things a viewer may see. */
export interface Scope {
  /** All of it, wherever it is. */
  everywhere: boolean
  /** What lies in these states, and whoever is registered there: the code of a state begins those of all that it holds. */
  states: readonly string[]
  /** What lies in these ACs. */
  constituencies: readonly string[]
  /** Whoever is registered in these districts. */
  districts: readonly string[]
  /** Whoever holds an office of these areas. */
  offices: readonly string[]
  /** Whoever holds an office of these states, or of an area in them. */
  officeStates: readonly string[]
  /** What is these people's own. */
  people: readonly string[]
}

/** Whether all that lies in an AC is in scope. */
export function isInside({ everywhere, states, constituencies }: Scope, constituency: string): boolean {
  return everywhere || states.includes(stateOf(constituency)) || constituencies.includes(constituency)
}

/** Whether whoever is registered in a district, or whatever it keeps, is in scope. */
export function isDistrictInside({ everywhere, states, districts }: Scope, district: string): boolean {
  return everywhere || states.includes(stateOf(district)) || districts.includes(district)
}

/** Whether the viewer sees nothing of the class. */
export function isEmpty({ everywhere, ...parts }: Scope): boolean {
  return !everywhere && Object.values(parts).every(({ length }) => length === 0)
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
    const { allowed, whileSealed } = policy[name]
    const scope = await openScope(allowed, viewer, areas, placesOf)
    scopes[name] = scope
    scopes[`${name}WhileSealed`] = whileSealed ? await openScope(whileSealed, viewer, areas, placesOf) : scope
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
  const states = new Set<string>()
  const constituencies = new Set<string>()
  const districts = new Set<string>()
  const offices = new Set<string>()
  const officeStates = new Set<string>()
  const people = new Set<string>()
  for (const { role, area } of grants) {
    const relations = allowed[role] ?? []
    if (relations.includes('ANYWHERE') || (relations.includes('INSIDE') && area === countryCode))
      everywhere = true
    if (relations.includes('OWN')) people.add(area)
    const content = areas.contentOf(area)
    if (relations.includes('INSIDE')) {
      for (const code of content.states) states.add(code)
      for (const code of content.constituencies) constituencies.add(code)
      for (const code of content.districts) districts.add(code)
    }
    if (relations.includes('ABOVE')) {
      const places = role === 'STAFF' ? { states: [], constituencies: await placesOf(area) } : content
      for (const code of areas.areasAround(places)) offices.add(code)
      for (const code of content.states) officeStates.add(code)
      if (role === 'STAFF')
        for (const code of areas.areasOver(toDistrictKey(area).districtCode)) offices.add(code)
    }
  }
  return {
    everywhere,
    ...{ states: [...states], constituencies: [...constituencies], districts: [...districts] },
    ...{ offices: [...offices], officeStates: [...officeStates], people: [...people] },
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
  /** The state in which it lies, where a column tells it: an index may lead with it. Otherwise AC and district do. */
  state?: string
}

/** A condition that holds for the rows in scope, to stand in the WHERE of the statement that reads them. */
export function inScope(scope: Scope, ties: Ties, parameters: Parameters): string {
  if (scope.everywhere) return 'TRUE'
  const parts: string[] = []
  const tie = (column: string | undefined, values: readonly string[]) => {
    if (column !== undefined && values.length > 0) parts.push(`${column} = ANY(${parameters.add(values)})`)
  }
  const holders =
    ties.state === undefined ? [ties.constituency, ties.district].map(stateColumn) : [ties.state]
  for (const column of holders) tie(column, scope.states)
  tie(ties.constituency, scope.constituencies)
  tie(ties.district, scope.districts)
  tie(ties.person, scope.people)
  return anyOf(parts)
}

/** The state of the AC, the district or the area whose code is in a column. */
const stateColumn = (column: string | undefined) => column && `left(${column}, 3)`

/** A condition that holds for the areas whose officers are in scope, by a column of the area's code. */
export function isOfficeInScope(
  { offices, officeStates }: Scope,
  column: string,
  parameters: Parameters,
): string {
  const all = { everywhere: false, districts: [], people: [], offices: [], officeStates: [] }
  return inScope(
    { ...all, states: officeStates, constituencies: offices },
    { constituency: column },
    parameters,
  )
}

/** A condition that holds where one of these does. */
export function anyOf(conditions: readonly string[]): string {
  const open = conditions.filter((condition) => condition !== 'FALSE')
  if (open.includes('TRUE')) return 'TRUE'
  return open.length === 0 ? 'FALSE' : `(${open.join(' OR ')})`
}
