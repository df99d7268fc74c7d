import type { Scopes } from '../common/access/scope'
import type { trainingPolicy } from './policy'

/** What of each class of the policy the viewer may see. */
export type TrainingScopes = Scopes<keyof typeof trainingPolicy>
