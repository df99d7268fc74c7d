import type { Scopes } from '../common/access/scope'
import type { deploymentPolicy } from './policy'

/** What of each class of the policy the viewer may see. */
export type DeploymentScopes = Scopes<keyof typeof deploymentPolicy>
