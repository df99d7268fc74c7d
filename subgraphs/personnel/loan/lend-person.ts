import { toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Outcome } from '../../common/change/run-change'
import { toDay, toDayText } from '../../common/day'
import type { PersonnelContext } from '../context'
import { commissionFounded, todayIn } from '../day'
import { updatePerson } from '../person/person-change.repository'
import { lockKnownPerson } from '../person/person-checks'
import { checkDistrict } from '../person/transfer-person'
import type { LendPersonInput, ReturnPersonInput } from './loan.input'
import { endLoan, findLoansByPerson, insertLoan } from './loan.repository'

type Context = Pick<PersonnelContext, 'runChange' | 'scopes'>

/** Lends a person to another district; the register goes on listing them. */
export function lendPerson(
  { runChange, scopes }: Context,
  input: LendPersonInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { person: id, to, version, reason, until = null } = input
  const since = input.since ?? toDay(todayIn(now))
  return runChange({ mutation: 'lendPerson', input, reason }, async (transaction) => {
    const person = await lockKnownPerson(transaction, scopes, id, version)
    if (Array.isArray(person)) return person
    const faults = [...(await checkDistrict(transaction, person, to)), ...checkDays(since, until)]
    if (faults.length > 0) return faults
    const current = (await findLoansByPerson(transaction, [id])).find(({ returnedOn }) => returnedOn === null)
    if (current) return [lentAlready(current.to.code)]
    await insertLoan(transaction, id, { to, since, until })
    await updatePerson(transaction, id, {})
    return { id }
  })
}

/** Ends a loan today: the borrowing district sees the person no longer. */
export function returnPerson(
  { runChange, scopes }: Context,
  input: ReturnPersonInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { person: id, version, reason } = input
  return runChange({ mutation: 'returnPerson', input, reason }, async (transaction) => {
    const person = await lockKnownPerson(transaction, scopes, id, version)
    if (Array.isArray(person)) return person
    if (!(await endLoan(transaction, id, todayIn(now)))) return [notLent]
    await updatePerson(transaction, id, {})
    return { id }
  })
}

function checkDays(since: Date, until: Date | null): Problem[] {
  if (since < commissionFounded)
    return [
      toProblem('INVALID_INPUT', 'since is before there was a Commission.', {
        ...{ field: 'since', rule: 'DATE', actual: toDayText(since) },
      }),
    ]
  if (until === null || until >= since) return []
  const facts = { field: 'until', rule: 'UNTIL_AFTER_SINCE', actual: toDayText(until) }
  return [toProblem('INVALID_INPUT', 'until is before since: give a day that is not.', facts)]
}

const lentAlready = (district: string) =>
  toProblem('NOT_NOW', `They are lent to ${district}: have them returned first.`, {
    ...{ field: 'person', rule: 'LENT', actual: district },
  })

const notLent = toProblem('NOT_NOW', 'They are not lent to anybody.', { field: 'person', rule: 'NOT_LENT' })
