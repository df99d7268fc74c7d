import type { Database } from '../../common/database'
import { readingsOf, shorterReadingsOf } from './name-reading.rules'
import type { PersonFilter } from './person.input'
import { peopleOfFilter, stateOfFilter } from './person-filter.rules'
import type { RegisterWords, WordNews } from './register-words'
import { maySoundTheSame, type Reading, shareOf } from './slot.rules'

/** A name as the register may have it: worked out once a request, for its page and its count. */
export interface NameSearch {
  readings: readonly Reading[]
  /** Tried where the readings find nobody. */
  shorter: readonly Reading[]
  /** Whether all who fit are of one step of the order: they are only like the name. */
  isOneStep: boolean
  /** How many people may be expected to bear it. */
  expected: number
  /** To be told whether a word has come that its reading does not know. */
  news: WordNews
}

/**
 * Reads the name of a filter and runs the search for it; again where a word has come to the register which the reading did not know.
 * @param run is given the name as the register may have it
 */
export async function searchName<Found>(
  database: Database,
  words: RegisterWords,
  filter: PersonFilter & { name: string },
  run: (search: NameSearch) => Promise<Found>,
): Promise<Found> {
  for (;;) {
    const meant = await words.meantBy(database, filter.name, stateOfFilter(filter))
    const readings = readingsOf(meant)
    const share = readings.reduce((sum, reading) => sum + shareOf(reading), 0)
    const expected = share * peopleOfFilter(filter, meant.peopleOf)
    const shorter = shorterReadingsOf(meant)
    const isOneStep = shorter.length === 0 && !readings.some(maySoundTheSame)
    const found = await run({ readings, shorter, isOneStep, expected, news: meant.news })
    if (!(await meant.isOutdated())) return found
  }
}
