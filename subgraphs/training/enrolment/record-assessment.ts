import { type Enrolment, EnrolmentStatus } from '../../../prisma/training/generated/client'
import { notFound, staleVersion, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { isGiven } from '../../common/keys'
import type { TrainingScopes } from '../scopes'
import type { RecordAssessmentInput } from './enrolment-change.input'
import { lockEnrolments, writeEnrolments } from './enrolment-change.repository'
import { openSession } from './session-access'

/** Records how the assessment of somebody ended who was there. */
export async function recordAssessment(
  transaction: Database,
  { scopes, now }: { scopes: TrainingScopes; now: Date },
  input: RecordAssessmentInput,
): Promise<{ people: string[] } | Problem[]> {
  const { person, result, score = null, version } = input
  const session = await openSession(transaction, scopes, input.session, now)
  if (Array.isArray(session)) return session
  const [enrolment] = await lockEnrolments(transaction, session, [person])
  if (!enrolment) return [notFound('enrolment of', person)]
  if (enrolment.version !== version) return [staleVersion(version, enrolment.version)]
  const wrong = [...checkScore(score), ...checkPresence(enrolment)]
  if (wrong.length > 0) return wrong
  await writeEnrolments(transaction, session, [{ personId: person, status: result, score }])
  return { people: [person] }
}

function checkScore(score: number | null): Problem[] {
  if (!isGiven(score) || (score >= 0 && score <= 100)) return []
  const facts = { field: 'score', rule: 'SCORE', actual: String(score) }
  return [toProblem('INVALID_INPUT', `score is ${score}: expected 0 to 100.`, facts)]
}

const absent: readonly EnrolmentStatus[] = [EnrolmentStatus.INVITED, EnrolmentStatus.ABSENT]

function checkPresence({ personId, status }: Enrolment): Problem[] {
  if (!absent.includes(status)) return []
  const facts = { field: 'person', rule: 'ASSESSED_WAS_PRESENT', actual: status }
  return [
    toProblem('NOT_NOW', `${personId} is not recorded as present: record their attendance first.`, facts),
  ]
}
