import type { Database } from '../../common/database'
import { findChangesAfter, findStates, isKnown, type PlaceOfDutyState } from './duty-change.repository'
import { PositionUnknownError } from './feed.error'
import { type FeedPosition, toPositionText } from './feed-position'

/** What a reader of the feed gets. */
export interface PlacesOfDutyPage {
  /** How things stand, not what happened: whoever applies it twice, or late, comes to the same. */
  changes: PlaceOfDutyState[]
  /** Where to go on. */
  position: string
  /** Whether the next page can be had at once. */
  hasMore: boolean
  /** Age of the newest of these changes; null where there is none. */
  lagSeconds: number | null
  /** Age of the oldest change that is still to come, held back by an open transaction perhaps; 0 where there is none. */
  waitingSeconds: number
}

/** Reads on from a position, in two statements. The states are read after the changes, so they are never older. */
export async function readPlacesOfDuty(
  database: Database,
  after: FeedPosition,
  limit: number,
): Promise<PlacesOfDutyPage> {
  const found = await findChangesAfter(database, after, limit + 1)
  const changes = found.slice(0, limit).filter(({ isSettled }) => isSettled)
  const next = found[changes.length]
  const last = changes.at(-1)
  // A caller that is told of nothing new may be one whose position means nothing here.
  if (!last && !(await isKnown(database, after))) throw new PositionUnknownError()
  return {
    changes: await findStates(database, changes),
    position: toPositionText(last ?? after),
    hasMore: next?.isSettled ?? false,
    lagSeconds: last ? Math.min(...changes.map(({ ageSeconds }) => ageSeconds)) : null,
    waitingSeconds: next?.ageSeconds ?? 0,
  }
}
