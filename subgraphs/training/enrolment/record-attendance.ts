import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import type { TrainingScopes } from '../scopes'
import { attend, checkAttendance } from './attendance.rules'
import type { RecordAttendanceInput } from './enrolment-change.input'
import { lockEnrolments, writeEnrolments } from './enrolment-change.repository'
import { openSession } from './session-access'

/** Records who of a session was there: the whole list, or nothing of it. Who stands as recorded is left alone. */
export async function recordAttendance(
  transaction: Database,
  { scopes, now }: { scopes: TrainingScopes; now: Date },
  { session: code, attendance }: RecordAttendanceInput,
): Promise<{ people: string[] } | Problem[]> {
  const session = await openSession(transaction, scopes, code, now)
  if (Array.isArray(session)) return session
  const faults = checkAttendance(attendance)
  if (faults.length > 0) return faults

  const people = attendance.map(({ person }) => person)
  const enrolments = new Map(
    (await lockEnrolments(transaction, session, people)).map((enrolment) => [enrolment.personId, enrolment]),
  )
  const outcomes = attendance.map((entry, index) => ({
    enrolment: enrolments.get(entry.person),
    outcome: attend(entry, enrolments.get(entry.person), index),
  }))
  const problems = outcomes.flatMap(({ outcome }) => ('problem' in outcome ? [outcome.problem] : []))
  if (problems.length > 0) return problems
  const changed = outcomes.flatMap(({ enrolment, outcome }) =>
    enrolment && 'status' in outcome && outcome.status !== enrolment.status
      ? [{ ...enrolment, status: outcome.status }]
      : [],
  )
  if (changed.length > 0) await writeEnrolments(transaction, session, changed)
  return { people }
}
