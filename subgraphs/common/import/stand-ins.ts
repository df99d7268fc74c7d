import type { Viewer } from '../identity/viewer'
import type { DefaultName } from './kind'

/** What stands in for columns that a list does not carry, as whoever imports it tells. */
export type StandIns = Partial<Record<DefaultName, string>>

/** The same with the state told by an AC, a district, or the area of who imports where they tell none. */
export function completeStandIns(
  { state, district, assemblyConstituency, election }: { [Name in DefaultName]?: string | undefined },
  { grants }: Pick<Viewer, 'grants'>,
): StandIns {
  const [ownState, ...others] = new Set(grants.map(({ area }) => stateOfKey(area)))
  const found =
    state ??
    stateOfKey(district) ??
    stateOfKey(assemblyConstituency) ??
    (others.length === 0 ? ownState : undefined)
  return {
    ...(found === undefined ? {} : { state: found.toUpperCase() }),
    ...(district === undefined ? {} : { district }),
    ...(assemblyConstituency === undefined ? {} : { assemblyConstituency }),
    ...(election === undefined ? {} : { election }),
  }
}

function stateOfKey(code: string | undefined): string | undefined {
  return code !== undefined && /^[SU]\d{2}(D\d{2}$|-|$)/i.test(code) ? code.slice(0, 3) : undefined
}
