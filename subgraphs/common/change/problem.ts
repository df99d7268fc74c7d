import type { Problem, ProblemCode } from './problem.type'

/** What of a problem can be said besides its code and message. */
type Facts = Partial<Pick<Problem, 'field' | 'rule' | 'actual' | 'source'>>

/** Why a change was not made: a fact to be told, never an exception. */
export function toProblem(code: ProblemCode, message: string, facts: Facts = {}): Problem {
  return { code, message, field: null, rule: null, actual: null, source: null, ...facts }
}

/** Something that is not there, or that the viewer may not see: which of the two is not told. */
export function notFound(field: string, actual: string): Problem {
  return toProblem('NOT_FOUND', `There is no ${field} ${actual}.`, { field, actual })
}

/** The row was changed by somebody else since the caller read it. */
export function staleVersion(asked: number, actual: number): Problem {
  return toProblem(
    'CONFLICT',
    `It was changed in the meantime: version is ${actual} now, not ${asked}. Look at it again, then send that version.`,
    { field: 'version', actual: String(actual) },
  )
}
