import type { Constituency } from './areas'
import type { Office, Offices } from './offices'
import { designationOf, type People } from './people'
import type { Random } from './random'

const exemptShare = 0.28
const payLevels = [1, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 8, 8, 9, 10]

/** Writes the people of an AC's offices who are registered and have no duty. */
export function addUndrafted(
  random: Random,
  constituency: Constituency,
  count: number,
  people: People,
  offices: Offices,
): void {
  const { pollOffices, exemptOffices } = offices.of(constituency)
  for (let person = 0; person < count; person++) {
    const isExempt = exemptOffices.length > 0 && random.chance(exemptShare)
    const { code, department }: Office = random.pick(isExempt ? exemptOffices : pollOffices)
    const payLevel = random.pick(payLevels)
    const draw = random.below(100)
    people.add(random, {
      work: constituency,
      officeCode: code,
      department,
      payLevel,
      designation: designationOf(department, payLevel),
      dutyCategory: categoryOf(payLevel),
      leastAge: 22 + payLevel,
      isLeaving: draw < 4,
      isNew: draw >= 4 && draw < 8,
      isRetired: draw === 8,
    })
  }
}

function categoryOf(payLevel: number): string {
  if (payLevel >= 8) return 'PRESIDING_OFFICER'
  if (payLevel >= 6) return 'POLLING_OFFICER_1'
  return payLevel === 5 ? 'POLLING_OFFICER_2' : 'POLLING_OFFICER_3'
}
