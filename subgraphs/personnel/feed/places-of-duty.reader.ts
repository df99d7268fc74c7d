import type { Pool } from 'pg'
import { FeedClient } from '../../common/feed/feed-client'
import type { FeedConfig } from '../../common/feed/feed-config'
import { openFeedPlace } from '../../common/feed/feed-place'
import { FeedReader } from '../../common/feed/feed-reader'
import { applyPage, placeOfDutyShape } from './place-of-duty.repository'

/** Keeps personnel's places of duty like deployment's duties. */
export function createPlacesOfDutyReader(pool: Pool, config: FeedConfig): FeedReader {
  const client = new FeedClient(config, 'places-of-duty', placeOfDutyShape)
  return new FeedReader({
    what: 'places of duty',
    pollMs: config.pollMs,
    close: () => client.close(),
    readPage: async (signal) => {
      const place = await openFeedPlace(pool)
      const page = await client.read(place.position, signal)
      if (page.changes.length === 0) return { ...page, position: place.position }
      return (await applyPage(pool, place, page)) ? page : null
    },
  })
}
