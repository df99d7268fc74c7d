/**
 * That people `p` bear any of these words, as the index of names knows it.
 * @param words an array of their numbers; asked for only where it is used
 * @param place of the word in the search, the rarest first
 */
type BearsAny = (words: () => string, place: number) => string

/** How an index of names knows the words of people. */
export interface NameIndex {
  bears: BearsAny
  /** Whether it has been led to a few thousand people, so that their rows may be looked at. */
  isAmongFew: boolean
}

/** Of those who have to do with the state of a key `k`: the index has each word with the state. A district or an AC has a key besides. */
const bearsInState: BearsAny = (words) =>
  `words_of_ties(p.district_code, p.work_constituency, p.enrolled_constituency, p.native_constituency, p.name_words)
     && words_of_state(left(k.code, 3), ${words()})`

export const ofState: NameIndex = { bears: bearsInState, isAmongFew: false }
export const ofDistrict: NameIndex = { bears: bearsInState, isAmongFew: true }
/**
 * The rarest word alone: for the others the index would have to look among all people of each candidate, and common words have many.
 */
export const ofConstituency: NameIndex = {
  bears: (words, place) => (place === 0 ? bearsInState(words, place) : 'TRUE'),
  isAmongFew: true,
}
