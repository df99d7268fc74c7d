import type { AreaIndex, Segment } from '../../common/access/area-index'
import type { Database } from '../../common/database'
import { isGiven } from '../../common/keys'
import { findConstituenciesOfPhase } from '../election/election.repository'
import type { DeploymentScopes } from '../scopes'
import { findOpenAllotments } from '../seal/seal.repository'
import { areaOf, segmentsAsked } from './roster.area'
import { isOfGeneralKind } from './roster.conditions'
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
  const asked = segmentsAsked(filter, areas, pollingIn)
  const known = isOfGeneralKind(filter)
    ? await whereStationsAreKnown(database, election, scopes, asked)
    : asked
  return { filter, scopes, area: areaOf(known, scopes.duties, areas), courses }
}

/** Those of these ACs of which the viewer may know who serves at which station: of others a list would be walked in vain to its end. */
async function whereStationsAreKnown(
  database: Database,
  election: string,
  scopes: DeploymentScopes,
  segments: readonly Segment[],
): Promise<Segment[]> {
  const codes = segments.map(({ constituency }) => constituency)
  const open = new Set(await findOpenAllotments(database, election, codes, scopes))
  return segments.filter(({ constituency }) => open.has(constituency))
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
