import { notFound } from '../../common/change/problem'
import type { Outcome } from '../../common/change/run-change'
import { findAreasByCode } from '../area/area.repository'
import type { PersonnelContext } from '../context'
import type { PersonWritten } from './correct-person'
import { insertPerson, takePersonIds } from './person-change.repository'
import { checkKey, checkReferences, checkTwins, personConstraints, registerRefusal } from './person-checks'
import { toPersonValues } from './person-values'
import type { RegisterPersonInput } from './person-values.input'

/** Lists somebody in a district's register, under its next serial. */
export function registerPerson(
  { runChange, scopes }: Pick<PersonnelContext, 'runChange' | 'scopes'>,
  input: RegisterPersonInput,
  today: Date,
): Promise<Outcome<PersonWritten>> {
  const { district } = input
  const change = { mutation: 'registerPerson', input, constraints: personConstraints }
  return runChange(change, async (transaction) => {
    const malformed = checkKey('district', 'district', district)
    if (malformed.length > 0) return malformed
    const refusal = registerRefusal(scopes.register, district)
    if (refusal) return [refusal]
    const { values, problems } = toPersonValues(input, today)
    if (problems.length > 0) return problems
    const areas = await findAreasByCode(transaction, [district])
    if (areas.length === 0) return [notFound('district', district)]
    // Behind the register's lock nobody else can be given the same employee code.
    const [id = ''] = await takePersonIds(transaction, district, 1)
    const { epic = null, employeeCode = null, phone = null, name = '' } = values
    const likeness = { id, districtCode: district, epic, employeeCode, phone, name }
    const twins = await checkTwins(transaction, scopes, likeness)
    const faults = [...(await checkReferences(transaction, district, values)), ...twins.problems]
    if (faults.length > 0) return faults
    await insertPerson(transaction, id, values)
    return { id, warnings: twins.warnings }
  })
}
