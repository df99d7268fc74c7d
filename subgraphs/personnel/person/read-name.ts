import type { Database } from '../../common/database'
import { type Reading, readingsOf, shareOf, shorterReadingsOf } from './name-reading.rules'
import type { PersonFilter } from './person.input'
import { isAmongFew, stateOfFilter } from './person-filter.rules'
import type { RegisterWords } from './register-words'

/** A name as the register may have it: worked out once a request, for its page and its count. */
export interface NameSearch {
  readings: readonly Reading[]
  /** Tried where the readings find nobody. */
  shorter: readonly Reading[]
  /** The part of all people who may be expected to bear it; 0 where it is looked for among a few thousand only. */
  share: number
}

/** Reads the name of a filter. */
export async function readName(
  database: Database,
  words: RegisterWords,
  filter: PersonFilter & { name: string },
): Promise<NameSearch> {
  const candidates = await words.candidatesOf(database, filter.name, stateOfFilter(filter))
  const readings = readingsOf(candidates)
  const share = isAmongFew(filter) ? 0 : readings.reduce((sum, reading) => sum + shareOf(reading), 0)
  return { readings, shorter: shorterReadingsOf(candidates), share }
}
