import type { Database } from '../database'
import type { Viewer } from '../identity/viewer'

/** Who changes something, by what and why: what the triggers that keep the history write down. */
export interface ChangeAuthor {
  viewer: Viewer
  /** `correctPerson`, or `import`. */
  mutation: string
  requestId: string
  reason?: string | null
}

/** Says for the rest of a transaction who makes its changes. */
export async function setChangeAuthor(
  transaction: Database,
  { viewer, mutation, requestId, reason }: ChangeAuthor,
): Promise<void> {
  const grants = viewer.grants.map(({ role, area }) => `${role}:${area}`).join(' ')
  await transaction.query(
    `SELECT set_config('muster.subject', $1, TRUE), set_config('muster.grants', $2, TRUE), set_config('muster.mutation', $3, TRUE),
            set_config('muster.request_id', $4, TRUE), set_config('muster.reason', $5, TRUE)`,
    [viewer.subject, grants, mutation, requestId, reason ?? ''],
  )
}
