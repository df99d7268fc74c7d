import { type Enrolment, Prisma } from '../../../prisma/training/generated/client'
import { anyOf, inScope, type Scope } from '../../common/access/scope'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'
import { Parameters } from '../../common/sql'

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

/** Who of a session. */
export type EnrolmentKey = Pick<Enrolment, 'districtCode' | 'sessionCode' | 'personId'>

/** The enrolments of these keys that are in scope. */
export async function findEnrolments(
  database: Database,
  scope: Scope,
  keys: readonly EnrolmentKey[],
): Promise<Enrolment[]> {
  const parameters = new Parameters()
  const columns = [
    keys.map(({ districtCode }) => districtCode),
    keys.map(({ sessionCode }) => sessionCode),
    keys.map(({ personId }) => personId),
  ].map((column) => `${parameters.add(column)}::text[]`)
  const { rows } = await database.query<Enrolment>(
    `SELECT ${selectList(enrolments.fields, 't')} FROM unnest(${columns.join(', ')}) AS k(district_code, session_code, person_id)
       JOIN enrolment t USING (district_code, session_code, person_id) WHERE ${enrolmentInScope(scope, parameters)}`,
    parameters.values,
  )
  return rows
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
