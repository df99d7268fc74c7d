import type { Question } from './case'
import { measureInTurn } from './measure'
import { hubSide, type Site } from './site'

/** A look-up by name, and how many times what one by an exact key takes it may take. */
interface Spread extends Question {
  budget: number
}

const people = { operation: 'people' } as const
const exactKey: Question = { ...people, name: 'phone', sample: 'phone' }

/**
 * Among the more people a name is looked for, the longer it may take: one that few have, one of those that most have, with the first word
 * typed as an initial too, and one of the words that most bear.
 */
export const spreads: readonly Spread[] = [
  { ...people, name: 'name in an AC', sample: 'nameInConstituency', budget: 3 },
  { ...people, name: 'name in a district', sample: 'nameInDistrict', budget: 3 },
  { ...people, name: 'name in a state', sample: 'nameInState', budget: 10 },
  { ...people, name: 'name in the country', sample: 'nameInCountry', budget: 30 },
  { ...people, name: 'common name in an AC', sample: 'commonNameInConstituency', budget: 3 },
  { ...people, name: 'common name in a district', sample: 'commonNameInDistrict', budget: 3 },
  { ...people, name: 'common name in a state', sample: 'commonNameInState', budget: 10 },
  { ...people, name: 'common name in the country', sample: 'commonNameInCountry', budget: 30 },
  { ...people, name: 'initial in an AC', sample: 'initialInConstituency', budget: 3 },
  { ...people, name: 'initial in a district', sample: 'initialInDistrict', budget: 3 },
  { ...people, name: 'initial in a state', sample: 'initialInState', budget: 10 },
  { ...people, name: 'initial in the country', sample: 'initialInCountry', budget: 30 },
  { ...people, name: 'common word in an AC', sample: 'commonWordInConstituency', budget: 3 },
  { ...people, name: 'common word in a district', sample: 'commonWordInDistrict', budget: 3 },
  { ...people, name: 'common word in a state', sample: 'commonWordInState', budget: 10 },
  { ...people, name: 'common word in the country', sample: 'commonWordInCountry', budget: 30 },
]

export interface SpreadFigures {
  name: string
  budget: number
  medianMs: number
  /** How many times what the look-up by telephone number takes, by the medians. */
  ratio: number
}

/** Measures look-ups by name against one by telephone number, all in turn, all through the hub. */
export async function compareSpreads(site: Site): Promise<SpreadFigures[]> {
  const figures = await measureInTurn(
    [exactKey, ...spreads].map((question) => hubSide(site, question, question.name)),
  )
  const medianOf = (name: string) => figures.get(name)?.medianMs ?? Number.NaN
  return spreads.map(({ name, budget }) => ({
    ...{ name, budget, medianMs: medianOf(name) },
    ratio: medianOf(name) / medianOf(exactKey.name),
  }))
}
