import type { AreaIndex } from '../../common/access/area-index'
import type { Database } from '../../common/database'
import { isGiven } from '../../common/keys'
import { findConstituenciesOfPhase } from '../election/election.repository'
import type { DeploymentScopes } from '../scopes'
import { areaOf } from './roster.area'
import type { RosterFilter } from './roster.input'
import type { RosterQuestion } from './roster.statement'

/** What a filter asks for: the areas, the courses and the phase that it names are looked up. */
export async function toQuestion(
  filter: RosterFilter,
  { database, scopes, areas }: { database: Database; scopes: DeploymentScopes; areas: AreaIndex },
): Promise<RosterQuestion> {
  const { election, phase, training } = filter
  const pollingIn = isGiven(phase)
    ? new Set(await findConstituenciesOfPhase(database, election, phase))
    : undefined
  const courses = training ? await findCourses(database, training) : []
  return { filter, scopes, area: areaOf(filter, scopes.duties, areas, pollingIn), courses }
}

/** The numbers of the courses that a filter means. */
async function findCourses(
  database: Database,
  { course, round }: NonNullable<RosterFilter['training']>,
): Promise<number[]> {
  const { rows } = await database.query<{ number: number }>(
    `SELECT c.number FROM training_course c WHERE ${course ? 'c.code = $1' : 'c.round = $1::int'}`,
    [course ?? round],
  )
  return rows.map(({ number }) => number)
}
