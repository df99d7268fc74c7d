import type { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import type { Unit } from './roster.area'
import { isTrained } from './roster.conditions'
import type { RosterFilter } from './roster.input'
import { type Pair, pairsOf } from './roster.order'
import type { RosterStatement } from './roster.statement'
import { unitColumns } from './roster.walk'

/** Duties that the conditions leave of an area, counted in an index, and no further than a limit. */
export interface Found {
  unit: Unit
  post: Post
  status: DutyStatus
  /** The courses that all of them have done, as PostgreSQL writes an array; null where these were not asked for. */
  courses: string | null
  duties: number
}

interface FoundRow {
  code: string
  post: Post
  status: DutyStatus
  courses: string | null
  duties: number
}

/** Whether what others know of people is asked for. */
export function asksFacts({ training, gender, payLevel }: RosterFilter): boolean {
  return Boolean(training || gender || payLevel)
}

/**
 * Counts the duties of states by what others know of their people. The index leads with the courses done: which sets of
 * courses there are, by post and status, it tells one by one, and there are few.
 */
export async function probeFacts(
  database: Database,
  statement: RosterStatement,
  states: readonly Unit[],
  limit: number,
): Promise<Found[]> {
  const { parameters, isOfElection, isOfPost, question } = statement
  const { training, gender, payLevel } = question.filter
  const codes = statement.add(states.map(({ code }) => code))
  const next = (state: string, beyond: string) => `SELECT d.courses_done, d.post, d.status FROM duty d
    WHERE ${unitColumns.state} = ${state} AND ${isOfElection} ${beyond}
    ORDER BY d.courses_done, d.post, d.status LIMIT 1`
  const fits = [isOfPost, training ? isTrained(training, parameters) : 'TRUE'].join(' AND ')
  const others = gender || payLevel ? `AND ${statement.isOfFacts}` : ''
  const { rows } = await database.query<FoundRow>(
    `WITH RECURSIVE sets AS (
       SELECT k.code, d.* FROM unnest(${codes}::text[]) AS k(code) CROSS JOIN LATERAL (${next('k.code', '')}) AS d
       UNION ALL
       SELECT s.code, d.* FROM sets s CROSS JOIN LATERAL (${next(
         's.code',
         'AND (d.courses_done, d.post, d.status) > (s.courses_done, s.post, s.status)',
       )}) AS d
     )
     SELECT k.code, k.post, k.status, k.courses_done::text AS courses, c.duties
       FROM (SELECT d.* FROM sets d WHERE ${fits}) AS k CROSS JOIN LATERAL (
         SELECT count(*)::int AS duties FROM (SELECT 1 FROM duty d
           WHERE ${unitColumns.state} = k.code AND ${isOfElection} AND d.courses_done = k.courses_done AND d.post = k.post
             AND d.status = k.status ${others} LIMIT ${statement.add(limit)}) AS few) AS c
      WHERE c.duties > 0`,
    parameters.values,
  )
  return rows.map(({ code, ...row }) => ({ ...row, unit: { kind: 'state', code } }))
}

/** Counts the duties of states and districts by post and status, where the filter names some of these. */
export async function probePairs(
  database: Database,
  statement: RosterStatement,
  units: readonly Unit[],
  limit: number,
): Promise<Found[]> {
  const pairs = pairsOf('POST', statement.question.filter)
  const kinds = [...new Set(units.map(({ kind }) => kind))]
  const selects = kinds.map((kind) => countPairs(statement, kind, codesOf(units, kind), pairs, limit))
  const { rows } = await database.query<FoundRow & Pick<Unit, 'kind'>>(
    selects.join(' UNION ALL '),
    statement.parameters.values,
  )
  return rows.map(({ code, kind, ...row }) => ({ ...row, unit: { kind, code } }))
}

function countPairs(
  statement: RosterStatement,
  kind: Unit['kind'],
  codes: readonly string[],
  pairs: readonly Pair[],
  limit: number,
): string {
  const posts = statement.add(pairs.map(({ post }) => post))
  const statuses = statement.add(pairs.map(({ status }) => status))
  return `SELECT k.code, '${kind}' AS kind, p.post, p.status, NULL AS courses, c.duties
    FROM unnest(${statement.add(codes)}::text[]) AS k(code)
    CROSS JOIN unnest(${posts}::post[], ${statuses}::duty_status[]) AS p(post, status)
    CROSS JOIN LATERAL (SELECT count(*)::int AS duties FROM (SELECT 1 FROM duty d
      WHERE ${unitColumns[kind]} = k.code AND ${statement.isOfElection} AND d.post = p.post AND d.status = p.status
      LIMIT ${statement.add(limit)}) AS few) AS c
    WHERE c.duties > 0`
}

function codesOf(units: readonly Unit[], kind: Unit['kind']): string[] {
  return units.filter((unit) => unit.kind === kind).map(({ code }) => code)
}
