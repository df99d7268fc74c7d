import { Post } from '../../../prisma/deployment/generated/enums'
import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { type SummaryOf, sumByArea, sumOf } from '../../common/rollup'
import { deploymentRollup } from './deployment-summary.repository'
import type { Vacancy } from './vacancy.type'

/** Seats of a post that an AC needs: parties still to be made count as parties of four. */
const required = {
  PRESIDING_OFFICER: 'greatest(r.stations, r.parties)',
  POLLING_OFFICER_1: 'greatest(r.stations, r.parties)',
  POLLING_OFFICER_2: 'greatest(r.stations, r.parties)',
  POLLING_OFFICER_3: 'greatest(r.stations, r.parties)',
  POLLING_OFFICER_4: 'r.parties_of_five',
  SECTOR_OFFICER: 'r.sectors',
  MICRO_OBSERVER: 'r.critical_stations',
  BOOTH_LEVEL_OFFICER: 'r.stations',
} as const satisfies Partial<Record<Post, string>>

const inEveryParty: readonly Post[] = [
  ...[Post.PRESIDING_OFFICER, Post.POLLING_OFFICER_1, Post.POLLING_OFFICER_2, Post.POLLING_OFFICER_3],
]

type CountedPost = keyof typeof required
const posts: readonly CountedPost[] = Object.values(Post).filter(
  (post): post is CountedPost => post in required,
)

/** The vacancies of an area, post by post. */
export interface AreaVacancies {
  area: string
  vacancies: Vacancy[]
}

/** How the posts are filled in the ACs in scope, by area, from the rollup. */
export async function listVacancies(
  database: Database,
  scope: Scope,
  of: SummaryOf,
): Promise<AreaVacancies[]> {
  const rollup = { ...deploymentRollup, values: () => vacancySums }
  const rows = await sumByArea<Record<string, number> & { area: string }>(database, scope, rollup, of)
  return rows.map((row) => ({ area: row.area, vacancies: posts.map((post) => toVacancy(post, row)) }))
}

const counts = [
  'required',
  'filled',
  'short',
  'female',
  'male',
  'other',
  'womenRequired',
  'womenShort',
] as const

const vacancySums = Object.fromEntries(
  posts.flatMap((post) => {
    const column = `r.${post.toLowerCase()}`
    const needed = required[post]
    const women = inEveryParty.includes(post) ? 'r.women_managed_stations' : '0'
    const values: Record<(typeof counts)[number], string> = {
      required: needed,
      filled: `least(${column}_filled, ${needed})`,
      short: `greatest(${needed} - ${column}_filled, 0)`,
      female: `${column}_female`,
      male: `${column}_male`,
      other: `${column}_other`,
      womenRequired: women,
      womenShort: `greatest(${women} - ${column}_female, 0)`,
    }
    return counts.map((count) => [`${post} ${count}`, sumOf(values[count])])
  }),
)

function toVacancy(post: CountedPost, row: Record<string, number>): Vacancy {
  const value = (count: (typeof counts)[number]) => row[`${post} ${count}`] ?? 0
  return {
    post,
    ...{ required: value('required'), filled: value('filled'), short: value('short') },
    ...{ female: value('female'), male: value('male'), other: value('other') },
    ...{ womenRequired: value('womenRequired'), womenShort: value('womenShort') },
  }
}
