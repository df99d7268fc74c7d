import type { Database } from '../database'
import { type FeedPosition, toPositionText } from './feed-position'
import { noteReader, type Outbox } from './outbox'

/** Often enough that an outbox stays small, seldom enough to cost nothing. */
const pauseMs = 10_000

/** Notes how far readers have come, of each when it has come further, but no more than every ten seconds. */
export function createPruning(database: Database, outbox: Outbox) {
  const noted = new Map<string, { position: string; atMs: number }>()
  return {
    async note(reader: string, position: FeedPosition): Promise<void> {
      const last = noted.get(reader)
      const text = toPositionText(position)
      if (last && (last.position === text || performance.now() - last.atMs < pauseMs)) return
      await noteReader(database, outbox, reader, position)
      noted.set(reader, { position: text, atMs: performance.now() })
    },
  }
}
