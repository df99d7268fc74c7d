import type { Viewer, ViewerRole } from '../identity/viewer'
import type { AreaDirectory } from './area-directory'

/** Whoever imports, and for which places they may. */
export class Importer {
  constructor(
    readonly viewer: Viewer,
    private readonly areas: AreaDirectory,
  ) {}

  /** Whether one of these roles is theirs in an area that holds the place. */
  covers(place: string, roles: readonly ViewerRole[]): boolean {
    return this.viewer.grants.some(
      ({ role, area }) => roles.includes(role) && this.areas.contains(area, place),
    )
  }

  /** Whether one of these roles is theirs at all. */
  holds(roles: readonly ViewerRole[]): boolean {
    return this.viewer.grants.some(({ role }) => roles.includes(role))
  }
}
