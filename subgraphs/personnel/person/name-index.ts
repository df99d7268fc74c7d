/** How an index of names knows the words of people `p`. The words are arrays of their numbers, asked for only where they are used. */
export interface NameIndex {
  /**
   * That they bear any of these words.
   * @param place of the word in the search, the rarest first
   */
  bears: (words: () => string, place: number) => string
  /**
   * That they bear any of these words and any of those, which have none in common.
   * @param place of the pair in the search
   */
  bearsBoth: (ones: () => string, others: () => string, place: number) => string
  /** Whether it has been led to a few thousand people, so that their rows may be looked at. */
  isAmongFew: boolean
}

/** The index has each word, and each two words of a name, with the states that the people have to do with. */
const ties =
  'words_of_ties(p.district_code, p.work_constituency, p.enrolled_constituency, p.native_constituency, p.name_words)'
const state = 'left(k.code, 3)'

/** Of those who have to do with the state of a key `k`. */
export const ofState: NameIndex = {
  bears: (words) => `${ties} && words_of_state(${state}, ${words()})`,
  bearsBoth: (ones, others) => `${ties} && pairs_of_state(${state}, ${ones()}, ${others()})`,
  isAmongFew: false,
}

/** A district has a key besides. */
export const ofDistrict: NameIndex = { ...ofState, isAmongFew: true }

/**
 * So has an AC. Of its people the index tells the rarest word alone, or that and another: for all others it would have to look among all people
 * of each candidate, and common words have many.
 */
export const ofConstituency: NameIndex = {
  bears: (words, place) => (place === 0 ? ofState.bears(words, place) : 'TRUE'),
  bearsBoth: (ones, others, place) => (place === 0 ? ofState.bearsBoth(ones, others, place) : 'TRUE'),
  isAmongFew: true,
}
