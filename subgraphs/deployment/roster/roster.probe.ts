import type { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import { codesOf, kindsOf, type Unit } from './roster.area'
import { isTrained } from './roster.conditions'
import type { RosterFilter } from './roster.input'
import { type Pair, pairsOf } from './roster.order'
import { RosterStatement } from './roster.statement'
import { unitColumns } from './roster.walk'

/** Duties that the conditions leave of an area, counted in an index, and no further than a limit. */
export interface Found {
  unit: Unit
  post: Post
  status: DutyStatus
  /** The courses that all of them have done, as bits; null where these were not asked for. */
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

/** How far to count. */
export interface ProbeLimit {
  limit: number
  /** Posts and statuses of which each is counted so far by itself; without them all are counted together. */
  pairs?: readonly Pair[]
}

/** Whether what others know of people is asked for. */
export function asksFacts({ training, gender, payLevel }: RosterFilter): boolean {
  return Boolean(training || gender || payLevel)
}

/**
 * Up to how many duties are gathered. Of `duties` in an area of which `m` fulfil the conditions, a walk passes some
 * `duties / m` for each that it finds, and a gathering reads `m`: here the two cost the same.
 */
export const fewOf = (duties: number, size: number) => Math.ceil(Math.sqrt(duties * size))

/** Counts duties in an index, no further than a limit. */
export function probe(
  database: Database,
  { question, page }: RosterStatement,
  units: readonly Unit[],
  limit: ProbeLimit,
): Promise<Found[]> {
  const read = asksFacts(question.filter) ? probeFacts : probePairs
  return read(database, new RosterStatement(question, page), units, limit)
}

/**
 * Counts the duties of states by what others know of their people. The index leads with the courses done: which sets of
 * courses there are, by post and status, it tells one by one, and there are few.
 */
export async function probeFacts(
  database: Database,
  statement: RosterStatement,
  states: readonly Unit[],
  { limit, pairs }: ProbeLimit,
): Promise<Found[]> {
  const { parameters, isOfElection, isOfPost, question } = statement
  const most = statement.add(limit)
  const { gender, payLevel } = question.filter
  const codes = statement.add(states.map(({ code }) => code))
  const next = (state: string, beyond: string) => `SELECT d.courses_done, d.post, d.status FROM duty d
    WHERE ${unitColumns.state} = ${state} AND ${isOfElection} ${beyond}
    ORDER BY d.courses_done, d.post, d.status LIMIT 1`
  const fits = [isOfPost, isTrained(question, parameters)].join(' AND ')
  const others = gender || payLevel ? `AND ${statement.isOfFacts}` : ''
  const meet = (where: string) => `SELECT k.* FROM fitting k CROSS JOIN LATERAL (SELECT 1 FROM duty d
      WHERE ${unitColumns.state} = k.code AND ${isOfElection} AND d.courses_done = k.courses_done AND d.post = k.post
        AND d.status = k.status ${others} LIMIT ${most}) AS d WHERE ${where} LIMIT ${most}`
  const met = pairs
    ? `SELECT m.* FROM ${tableOf(statement, pairs)} CROSS JOIN LATERAL (${meet('k.post = p.post AND k.status = p.status')}) AS m`
    : meet('TRUE')
  const { rows } = await database.query<FoundRow>(
    `WITH RECURSIVE sets AS (
       SELECT k.code, d.* FROM unnest(${codes}::text[]) AS k(code) CROSS JOIN LATERAL (${next('k.code', '')}) AS d
       UNION ALL
       SELECT s.code, d.* FROM sets s CROSS JOIN LATERAL (${next(
         's.code',
         'AND (d.courses_done, d.post, d.status) > (s.courses_done, s.post, s.status)',
       )}) AS d
     ),
     fitting AS MATERIALIZED (SELECT d.* FROM sets d WHERE ${fits})
     SELECT code, post, status, courses_done AS courses, count(*)::int AS duties FROM (${met}) AS met
      GROUP BY code, post, status, courses_done`,
    parameters.values,
  )
  return rows.map(({ code, ...row }) => ({ ...row, unit: { kind: 'state', code } }))
}

/** Counts the duties of states and districts by post and status, where the filter names some of these. */
export async function probePairs(
  database: Database,
  statement: RosterStatement,
  units: readonly Unit[],
  { limit }: ProbeLimit,
): Promise<Found[]> {
  const pairs = pairsOf('POST', statement.question.filter)
  const selects = kindsOf(units).map((kind) => `(${meetPairs(statement, kind, codesOf(units, kind), pairs)})`)
  const { rows } = await database.query<FoundRow & Pick<Unit, 'kind'>>(
    `SELECT code, kind, post, status, NULL AS courses, count(*)::int AS duties
       FROM (${selects.join(' UNION ALL ')} LIMIT ${statement.add(limit)}) AS met GROUP BY code, kind, post, status`,
    statement.parameters.values,
  )
  return rows.map(({ code, kind, ...row }) => ({ ...row, unit: { kind, code } }))
}

function meetPairs(
  statement: RosterStatement,
  kind: Unit['kind'],
  codes: readonly string[],
  pairs: readonly Pair[],
): string {
  return `SELECT k.code, '${kind}' AS kind, p.post, p.status FROM unnest(${statement.add(codes)}::text[]) AS k(code)
    CROSS JOIN ${tableOf(statement, pairs)}
    CROSS JOIN LATERAL (SELECT 1 FROM duty d
      WHERE ${unitColumns[kind]} = k.code AND ${statement.isOfElection} AND d.post = p.post AND d.status = p.status OFFSET 0) AS d`
}

/** Posts and statuses as a table `p`. */
function tableOf(statement: RosterStatement, pairs: readonly Pair[]): string {
  const posts = statement.add(pairs.map(({ post }) => post))
  const statuses = statement.add(pairs.map(({ status }) => status))
  return `unnest(${posts}::post[], ${statuses}::duty_status[]) AS p(post, status)`
}

/** Whether duties were found in an area that is the roster's as it is: then they are all its own. */
export function isOfWhole({ question }: RosterStatement) {
  const whole = new Set(question.area.units.map(({ code }) => code))
  return ({ unit }: Found) => whole.has(unit.code)
}

/** All duties that were counted. */
export function sum(counted: readonly { duties: number }[]): number {
  return counted.reduce((total, { duties }) => total + duties, 0)
}
