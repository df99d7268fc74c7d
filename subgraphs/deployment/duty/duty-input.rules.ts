import { Post } from '../../../prisma/deployment/generated/enums'
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
import { isPartyPost } from '../eligibility/eligibility.rules'
import type { DraftToDutyInput } from './duty-change.input'

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

const stationPosts: readonly Post[] = [Post.BOOTH_LEVEL_OFFICER, Post.MICRO_OBSERVER]

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
  const isOf = (part: string) => constituencyOfPart(part) === constituency && part.startsWith(`${election}-`)
  return [
    ...place(
      'party',
      party,
      { isAllowed: isPartyPost(input.post), isNeeded: false, isInside: isOf },
      input.post,
    ),
    ...place(
      'sector',
      sector,
      {
        isAllowed: input.post === Post.SECTOR_OFFICER,
        isNeeded: input.post === Post.SECTOR_OFFICER && !input.isReserve,
        isInside: isOf,
      },
      input.post,
    ),
    ...place(
      'pollingStation',
      pollingStation,
      {
        isAllowed: stationPosts.includes(input.post),
        isNeeded: stationPosts.includes(input.post) && !input.isReserve,
        isInside: (code) => constituencyOfStation(code) === constituency,
      },
      input.post,
    ),
  ]
}

interface Fit {
  isAllowed: boolean
  isNeeded: boolean
  isInside: (code: string) => boolean
}

function place(
  field: string,
  code: string | null | undefined,
  { isAllowed, isNeeded, isInside }: Fit,
  post: Post,
): Problem[] {
  const invalid = (message: string) => [
    toProblem('INVALID_INPUT', message, { field, rule: 'PLACE_FITS_POST', actual: code ?? null }),
  ]
  if (!isGiven(code)) return isNeeded ? invalid(`A ${post} needs a ${field}: give one.`) : []
  if (!isAllowed) return invalid(`A ${post} has no ${field}: leave it out.`)
  return isInside(code) ? [] : invalid(`${field} ${code} is not in the AC and election of the duty.`)
}
