import { Post } from '../../../prisma/deployment/generated/enums'
import { isPartyPost } from '../eligibility/eligibility.rules'

/** What a duty may be tied to besides its AC. */
export type PlaceKind = 'party' | 'sector' | 'station'

const stationPosts: readonly Post[] = [Post.BOOTH_LEVEL_OFFICER, Post.MICRO_OBSERVER]

/** What a post is tied to; null for one that is tied to its AC alone. */
export function placeOfPost(post: Post): PlaceKind | null {
  if (isPartyPost(post)) return 'party'
  if (post === Post.SECTOR_OFFICER) return 'sector'
  return stationPosts.includes(post) ? 'station' : null
}

/** Whether a place has one holder of a post; micro-observers may be several. */
export const isHeldByOne = (post: Post): boolean => post !== Post.MICRO_OBSERVER

/** Name of the rule that `placeMisfit` tells of. */
export const placeRule = 'PLACE_FITS_POST'

/**
 * What is wrong where a duty has, or lacks, a place of a kind; undefined where nothing is. A sector or a station is needed from
 * the start, but in reserve: no draw allots it later. A party may come later.
 * @param name what the caller calls such a place
 */
export function placeMisfit(
  { post, isReserve }: { post: Post; isReserve: boolean },
  kind: PlaceKind,
  isTied: boolean,
  name: string = kind,
): string | undefined {
  const isOfPost = placeOfPost(post) === kind
  if (isTied) return isOfPost ? undefined : `A ${post} has no ${name}: leave it out.`
  const isNeeded = isOfPost && kind !== 'party' && !isReserve
  return isNeeded ? `A ${post} needs a ${name}: give one.` : undefined
}
