import {
  constituencyOfPart,
  constituencyOfStation,
  isKey,
  type KeyKind,
  keyPatterns,
} from '../../../prisma/keys'
import { toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import { isGiven, isStorable } from '../../common/keys'
import type { DraftToDutyInput } from './duty-change.input'
import { type PlaceKind, placeMisfit, placeRule } from './duty-place.rules'

/** The problem of a key that cannot be one of its kind; none where it is left out. */
export function checkKey(kind: KeyKind, field: string, value: string | null | undefined): Problem[] {
  if (!isGiven(value) || isKey(kind, value)) return []
  const message = `${field} is ${JSON.stringify(value)}: expected a code such as ${keyPatterns[kind].example}.`
  return [toProblem('INVALID_INPUT', message, { field, rule: 'KEY', actual: value })]
}

const mostLetters = 500

/** The problem of a text that is empty, too long or cannot be stored; none where it is left out. */
export function checkText(field: string, value: string | null | undefined): Problem[] {
  if (!isGiven(value)) return []
  if (value.trim() !== '' && value.length <= mostLetters && isStorable(value)) return []
  const message = `${field} is no text of 1 to ${mostLetters} characters.`
  return [toProblem('INVALID_INPUT', message, { field, rule: 'TEXT' })]
}

/** What is wrong with a draft by itself: keys, and whether the place fits the post. */
export function checkDraft(input: DraftToDutyInput): Problem[] {
  const { election, assemblyConstituency: constituency, party, sector, pollingStation } = input
  const keys = [
    ...checkKey('election', 'election', election),
    ...checkKey('person', 'person', input.person),
    ...checkKey('assemblyConstituency', 'assemblyConstituency', constituency),
    ...checkKey('party', 'party', party),
    ...checkKey('sector', 'sector', sector),
    ...checkKey('pollingStation', 'pollingStation', pollingStation),
    ...checkText('reason', input.reason),
  ]
  if (keys.length > 0) return keys
  const isPart = (part: string) =>
    constituencyOfPart(part) === constituency && part.startsWith(`${election}-`)
  const isStation = (code: string) => constituencyOfStation(code) === constituency
  return [
    ...checkPlace(input, { kind: 'party', field: 'party', code: party, isInside: isPart }),
    ...checkPlace(input, { kind: 'sector', field: 'sector', code: sector, isInside: isPart }),
    ...checkPlace(input, {
      ...{ kind: 'station', field: 'pollingStation', code: pollingStation, isInside: isStation },
    }),
  ]
}

interface NamedPlace {
  kind: PlaceKind
  field: string
  code: string | null | undefined
  isInside: (code: string) => boolean
}

function checkPlace(
  draft: Pick<DraftToDutyInput, 'post' | 'isReserve'>,
  { kind, field, code, isInside }: NamedPlace,
): Problem[] {
  const misfit = placeMisfit(draft, kind, isGiven(code), field)
  const isElsewhere = isGiven(code) && !isInside(code)
  const message =
    misfit ?? (isElsewhere ? `${field} ${code} is not in the AC and election of the duty.` : undefined)
  if (message === undefined) return []
  return [toProblem('INVALID_INPUT', message, { field, rule: placeRule, actual: code ?? null })]
}
