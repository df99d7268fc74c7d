import { toNameWords } from '../../name-words'
import { commissionMembers } from '../../reference/commission'
import { type Community } from './community'
import { initials, isPart, toParts } from './name-form'
import { communityShares } from './state-communities'

/** Numbers of all words that a synthetic name may have, known before the first name is drawn, and the same wherever it is. */
export class NameWords {
  private readonly ids: ReadonlyMap<string, number>

  constructor(words: Iterable<string> = possibleWords()) {
    this.ids = new Map([...new Set(words)].sort().map((word, position) => [word, position + 1]))
  }

  /**
   * The numbers of a name's words in their order, and behind them as many negative ones, the code points of the initials:
   * an array in PostgreSQL's text, as `name_numbers` gives it.
   */
  idsOf(name: string): string {
    const words = toNameWords(name)
    const ids = words.map((word) => {
      const id = this.ids.get(word)
      if (id === undefined) throw new RangeError(`no number for the word ${word}`)
      return id
    })
    const initials = words.map((word) => -(word.codePointAt(0) ?? 0))
    return `{${[...ids, ...initials].join(',')}}`
  }

  /** Rows of the table of words. */
  rows(): [id: number, word: string][] {
    return [...this.ids].map(([word, id]) => [id, word])
  }
}

/** Every word that a form of any community can come to. */
export function* possibleWords(): Generator<string> {
  for (const { name } of commissionMembers) yield* toNameWords(name)
  const communities = new Set(
    Object.values(communityShares).flatMap((shares) => shares.map(([, one]) => one)),
  )
  for (const community of communities) {
    for (const forms of [community.forms, community.femaleForms ?? []])
      for (const [, form] of forms) yield* wordsOfForm(community, form)
  }
}

function* wordsOfForm(community: Community, form: string): Generator<string> {
  const parts = toParts(form)
  for (const [position, part] of parts.entries()) {
    const ending = /^[a-z]*/.exec(parts[position + 1] ?? '')?.[0] ?? ''
    if (isPart(part)) for (const value of valuesOf(community, part)) yield* toNameWords(`${value}${ending}`)
    else yield* toNameWords(part.replace(/^[a-z]+/, ''))
  }
}

function valuesOf({ male, female, surnames, middleMale, middleFemale }: Community, part: string) {
  switch (part) {
    case 'g':
      return [...male, ...female]
    case 's':
      return surnames
    case 'm':
      return [...(middleMale ?? surnames), ...(middleFemale ?? surnames)]
    case 'f':
      return male
    default:
      return initials
  }
}
