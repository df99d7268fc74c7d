import type { Constituency } from './areas'
import type { Office } from './offices'
import { designationOf, type PersonPlan } from './people'
import type { Random } from './random'

/** Somebody with a duty, as far as training needs to know and tells. */
export interface Staff {
  personId: string
  post: Post
  /** Numbers of the courses attended or passed, each once. */
  coursesDone: number[]
}

export type Post =
  | 'PRESIDING_OFFICER'
  | 'POLLING_OFFICER_1'
  | 'POLLING_OFFICER_2'
  | 'POLLING_OFFICER_3'
  | 'POLLING_OFFICER_4'
  | 'SECTOR_OFFICER'
  | 'MICRO_OBSERVER'
  | 'BOOTH_LEVEL_OFFICER'

/** The posts of a party, in order. */
export const partyPosts: readonly Post[] = [
  'PRESIDING_OFFICER',
  'POLLING_OFFICER_1',
  'POLLING_OFFICER_2',
  'POLLING_OFFICER_3',
  'POLLING_OFFICER_4',
]

/** Pay levels from which a post is filled. They do not overlap but at their ends: no senior serves under a junior. */
const payLevels: Record<Post, readonly [number, number]> = {
  PRESIDING_OFFICER: [8, 10],
  POLLING_OFFICER_1: [6, 8],
  POLLING_OFFICER_2: [5, 6],
  POLLING_OFFICER_3: [3, 5],
  POLLING_OFFICER_4: [1, 3],
  SECTOR_OFFICER: [10, 11],
  MICRO_OBSERVER: [6, 8],
  BOOTH_LEVEL_OFFICER: [3, 6],
}

/** What a post settles of whoever fills it from an office. */
export function planOf(
  random: Random,
  post: Post,
  work: Constituency,
  { code, department }: Office,
): PersonPlan {
  const payLevel = random.between(...payLevels[post])
  return {
    work,
    officeCode: code,
    department,
    payLevel,
    designation: designationOf(department, payLevel),
    dutyCategory: post === 'POLLING_OFFICER_4' ? 'POLLING_OFFICER_3' : post,
    leastAge: 22 + payLevel,
  }
}
