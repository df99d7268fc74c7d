import type { Viewer } from '../identity/viewer'
import type { AreaIndex } from './area-index'
import type { Policy } from './policy'
import { openScopes, type Scopes } from './scope'

/**
 * Opens scopes as `openScopes` does, and keeps them as long as their viewer is remembered and the geography is the same.
 * Those of staff are opened each time: where somebody serves changes.
 */
export function createScopeOpener<Name extends string>(policy: Policy<Name>, areas: AreaIndex) {
  const kept = new WeakMap<Viewer, { scopes: Scopes<Name>; areasReadAt: number }>()
  return async (
    viewer: Viewer,
    placesOf?: (person: string) => Promise<readonly string[]>,
  ): Promise<Scopes<Name>> => {
    await areas.refresh(Date.now())
    const found = kept.get(viewer)
    if (found?.areasReadAt === areas.readAt) return found.scopes
    const { readAt: areasReadAt } = areas
    const scopes = await openScopes(policy, viewer, areas, placesOf)
    if (viewer.grants.every(({ role }) => role !== 'STAFF')) kept.set(viewer, { scopes, areasReadAt })
    return scopes
  }
}
