import type { Draftee } from '../duty/duty-change.repository'
import type { EligibilitySource } from '../eligibility/assess-people'
import type { DeploymentScopes } from '../scopes'

/** What a replacement needs besides its input. */
export interface ReplacementTools {
  scopes: DeploymentScopes
  eligibilitySource: EligibilitySource
  /** Who replaces, as the token tells. */
  subject: string
  show: (duty: string) => void
}

/** Who takes the place, and the duty of theirs that moves there; null where a new one is written. */
export interface Successor {
  draftee: Draftee
  duty: string | null
}
