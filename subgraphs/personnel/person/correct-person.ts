import type { Problem } from '../../common/change/problem.type'
import type { Outcome } from '../../common/change/run-change'
import type { PersonnelContext } from '../context'
import { takePersonIds, updatePerson } from './person-change.repository'
import { checkReferences, checkTwins, lockKnownPerson, personConstraints } from './person-checks'
import { toPersonValues } from './person-values'
import type { CorrectPersonInput } from './person-values.input'

/** A person who was listed or set right, and who is suspiciously like them. */
export interface PersonWritten {
  id: string
  warnings: Problem[]
}

/** Sets right what is recorded of a person. */
export function correctPerson(
  { runChange, scopes }: Pick<PersonnelContext, 'runChange' | 'scopes'>,
  input: CorrectPersonInput,
  today: Date,
): Promise<Outcome<PersonWritten>> {
  const { person: id, reason, version } = input
  const change = { mutation: 'correctPerson', input, reason, constraints: personConstraints }
  return runChange(change, async (transaction) => {
    const person = await lockKnownPerson(transaction, scopes, id, version)
    if (Array.isArray(person)) return person
    const { values, problems } = toPersonValues(input, today, person)
    if (problems.length > 0) return problems
    const { epic = null, employeeCode = null, phone = null, name = person.name } = values
    // Behind the register's lock nobody else is given the same employee code meanwhile.
    if (employeeCode) await takePersonIds(transaction, person.districtCode, 0)
    const likeness = { id, districtCode: person.districtCode, epic, employeeCode, phone, name }
    const twins = await checkTwins(transaction, scopes, likeness)
    const faults = [...(await checkReferences(transaction, person.districtCode, values)), ...twins.problems]
    if (faults.length > 0) return faults
    await updatePerson(transaction, id, values)
    return { id, warnings: twins.warnings }
  })
}
