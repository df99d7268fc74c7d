/** How an index of names knows the words of people `p`. The words are arrays of their numbers, asked for only where they are used. */
export interface NameIndex {
  /**
   * That they bear any of these words.
   * @param lengths of their names, as the index has them
   * @param slot what word of the search it is: where it stands, the rarest first, and whether it is an initial
   */
  bears: (words: () => string, lengths: string, slot: { place: number; isInitial: boolean }) => string
  /**
   * That one of these is a word of theirs and one of those another word, or its initial.
   * @param place of the pair in the search
   */
  bearsBoth: (ones: () => string, others: () => string, lengths: string, place: number) => string
  /** Whether it has been led to a few thousand people, so that their rows may be looked at. */
  isAmongFew: boolean
}

/** The longest names that the index tells apart are those of three words and more. */
const mostLength = 3

/**
 * Names of so many words, as the index has them.
 * @param most unless given: and more
 */
export function lengthsBetween(least: number, most = mostLength): string {
  const lengths = [1, 2, 3].filter(
    (length) => length >= Math.min(least, mostLength) && length <= Math.min(most, mostLength),
  )
  return `'{${lengths.join()}}'`
}

/** The index has each word, and each two words of a name, with its length and the states that the people have to do with. */
const ties =
  'words_of_ties(p.district_code, p.work_constituency, p.enrolled_constituency, p.native_constituency, p.name_words)'
const state = 'left(k.code, 3)'

/** Of those who have to do with the state of a key `k`. */
export const ofState: NameIndex = {
  bears: (words, lengths) => `${ties} && words_of_state(${state}, ${words()}, ${lengths})`,
  bearsBoth: (ones, others, lengths) =>
    `${ties} && pairs_of_state(${state}, ${ones()}, ${others()}, ${lengths})`,
  isAmongFew: false,
}

/** A district has a key besides. */
export const ofDistrict: NameIndex = { ...ofState, isAmongFew: true }

/**
 * So has an AC, and each word stands in the index for it and its nine neighbours, in names of any length. It tells the rarest word alone, or that and
 * another: of an AC those are few enough for their rows to tell the others.
 */
export const ofConstituency: NameIndex = {
  bears: (words, lengths, { place, isInitial }) => {
    if (place > 0) return 'TRUE'
    return isInitial
      ? ofState.bears(words, lengths, { place, isInitial })
      : `${ties} && words_of_ten(k.code, ${words()})`
  },
  bearsBoth: (ones, others, lengths, place) =>
    place === 0 ? ofState.bearsBoth(ones, others, lengths, place) : 'TRUE',
  isAmongFew: true,
}
