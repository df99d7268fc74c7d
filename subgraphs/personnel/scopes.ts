import type { Scopes } from '../common/access/scope'
import type { personnelPolicy } from './policy'

/** What of each class of the policy the viewer may see. */
export type PersonnelScopes = Scopes<keyof typeof personnelPolicy>
