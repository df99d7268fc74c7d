import { stateOf } from '../../../prisma/keys'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Outcome } from '../../common/change/run-change'
import type { Database } from '../../common/database'
import { toDay } from '../../common/day'
import { findAreasByCode } from '../area/area.repository'
import type { PersonnelContext } from '../context'
import { todayIn } from '../day'
import { findBonds, type LockedPerson, movePerson, takePersonIds } from './person-change.repository'
import {
  checkKey,
  checkReferences,
  checkTwins,
  lockKnownPerson,
  personConstraints,
  registerRefusal,
} from './person-checks'
import type { TransferPersonInput } from './transfer-person.input'

type Context = Pick<PersonnelContext, 'runChange' | 'scopes' | 'lastDutyOf'>

/** Closes a person's record and opens it in another district's register, under a new id. */
export function transferPerson(
  { runChange, scopes, lastDutyOf }: Context,
  input: TransferPersonInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { person: from, version, to: district, reason } = input
  const change = { mutation: 'transferPerson', input, reason, constraints: personConstraints }
  return runChange(change, async (transaction) => {
    const person = await lockKnownPerson(transaction, scopes, from, version)
    if (Array.isArray(person)) return person
    const refusals = await checkDistrict(transaction, person, district)
    if (refusals.length > 0) return refusals
    const beyond =
      stateOf(district) === stateOf(from) ? undefined : registerRefusal(scopes.register, district)
    if (beyond) return [beyond]
    const bonds = await checkBonds(transaction, from, now, lastDutyOf)
    if (bonds.length > 0) return bonds
    const values = { officeCode: input.office ?? null, workConstituency: input.workConstituency ?? null }
    const twins = await checkTwins(transaction, scopes, { ...person, districtCode: district, epic: null })
    const faults = [...(await checkReferences(transaction, district, values)), ...twins.problems]
    if (faults.length > 0) return faults
    const [id = ''] = await takePersonIds(transaction, district, 1)
    await movePerson(transaction, { from, to: id, day: todayIn(now), ...values })
    return { id }
  })
}

/** Whether a person can go to a district: one that is there, and is not their own. */
export async function checkDistrict(
  transaction: Database,
  person: Pick<LockedPerson, 'districtCode'>,
  district: string,
): Promise<Problem[]> {
  const malformed = checkKey('district', 'to', district)
  if (malformed.length > 0) return malformed
  if (district === person.districtCode)
    return [
      toProblem('INVALID_INPUT', `to is ${district}, whose register lists the person already.`, {
        field: 'to',
      }),
    ]
  const areas = await findAreasByCode(transaction, [district])
  return areas.length === 0 ? [notFound('to', district)] : []
}

/** What must end before a person can leave the register. */
async function checkBonds(
  transaction: Database,
  id: string,
  now: Date,
  lastDutyOf: Context['lastDutyOf'],
): Promise<Problem[]> {
  const { posting, lentTo, placeOfDuty } = await findBonds(transaction, id)
  const today = todayIn(now)
  // Of places of duty the register does not know the day: deployment does.
  const lastDuty = placeOfDuty ? await lastDutyOf(id, today) : null
  return [
    ...(posting
      ? [notNow('HOLDS_OFFICE', posting, `They hold ${posting}: have it relinquished first.`)]
      : []),
    ...(lentTo ? [notNow('LENT', lentTo, `They are lent to ${lentTo}: have them returned first.`)] : []),
    ...(lastDuty && toDay(lastDuty) >= toDay(today)
      ? [
          notNow(
            'ON_DUTY',
            lastDuty,
            `They have duty until ${lastDuty}: wait, or have them replaced or exempted first.`,
          ),
        ]
      : []),
  ]
}

const notNow = (rule: string, actual: string, message: string) =>
  toProblem('NOT_NOW', message, { field: 'person', rule, actual })
