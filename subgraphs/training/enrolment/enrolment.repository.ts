import { type Enrolment, Prisma } from '../../../prisma/training/generated/client'
import { anyOf, inScope, type Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'
import type { Parameters } from '../../common/sql'

const enrolments = { name: 'enrolment', fields: Prisma.EnrolmentScalarFieldEnum }

/** Every enrolment of these people that is in scope, by session. */
export function findEnrolmentsByPerson(
  database: Database,
  scope: Scope,
  personIds: readonly string[],
): Promise<Enrolment[]> {
  const where = (parameters: Parameters) => enrolmentInScope(scope, parameters)
  return selectByKeys(
    database,
    enrolments,
    { column: 'person_id', where, orderBy: 't.session_code' },
    personIds,
  )
}

/** In a session for an AC inside, of a person in a register inside, or the viewer's own. */
function enrolmentInScope(scope: Scope, parameters: Parameters): string {
  const ofPerson = inScope(
    scope,
    { district: `split_part(t.person_id, '-', 1)`, person: 't.person_id' },
    parameters,
  )
  const isPlace = inScope(scope, { constituency: 's.assembly_constituency_code' }, parameters)
  if (isPlace === 'TRUE' || isPlace === 'FALSE') return ofPerson
  const ofSession = `EXISTS (SELECT 1 FROM session s WHERE s.district_code = t.district_code AND s.code = t.session_code
    AND ${isPlace})`
  return anyOf([ofPerson, ofSession])
}
