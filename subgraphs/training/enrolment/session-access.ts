import { districtOfPart, isKey } from '../../../prisma/keys'
import type { Session } from '../../../prisma/training/generated/client'
import { isDistrictInside, isInside } from '../../common/access/scope'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import type { TrainingScopes } from '../scopes'
import { findSessions } from '../session/session.repository'

/** A session of which the viewer may record who was there, and which has begun; or why not. */
export async function openSession(
  transaction: Database,
  scopes: TrainingScopes,
  code: string,
  now: Date,
): Promise<Session | Problem[]> {
  if (!isKey('session', code)) return [notFound('session', code)]
  const [session] = await findSessions(transaction, [{ districtCode: districtOfPart(code), code }])
  if (!session) return [notFound('session', code)]
  if (!isDistrictInside(scopes.recording, session.districtCode))
    return [isKnown(session, scopes) ? notTheirs : notFound('session', code)]
  if (session.startsAt <= now) return session
  const facts = { field: 'session', rule: 'SESSION_BEGUN', actual: session.startsAt.toISOString() }
  return [toProblem('NOT_NOW', `${code} has not begun.`, facts)]
}

function isKnown({ districtCode, assemblyConstituencyCode }: Session, { records }: TrainingScopes): boolean {
  return isDistrictInside(records, districtCode) || isInside(records, assemblyConstituencyCode)
}

const notTheirs = toProblem(
  'FORBIDDEN',
  'This is for the trainers and the DEO of the district that trains to do.',
)
