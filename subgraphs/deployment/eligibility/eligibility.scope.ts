import { isDistrictInside, isInside, type Scope } from '../../common/access/scope'
import type { PersonFacts } from './eligibility.case'

/** Where a person is known: by the register, the district they are lent to, and the ACs where they serve. */
export interface PersonTies extends Pick<PersonFacts, 'personId' | 'districtCode' | 'lentTo'> {
  places: readonly string[]
}

/** Whether the viewer may ask about a duty of this person in an AC: an officer of both, or the person. */
export function mayAsk(scope: Scope, person: PersonTies, constituency: string): boolean {
  return isOwn(scope, person) || (isInside(scope, constituency) && mayKnow(scope, person))
}

/** Whether the viewer may know that there is this person: of the register, lent here, or serving here. */
export function mayKnow(scope: Scope, person: PersonTies): boolean {
  return mayRead(scope, person) || (person.lentTo !== null && isDistrictInside(scope, person.lentTo))
}

/** Whether the viewer may read what is private of the person, as personnel's policy has it. */
export function mayRead(scope: Scope, person: PersonTies): boolean {
  return (
    isOwn(scope, person) ||
    isDistrictInside(scope, person.districtCode) ||
    person.places.some((code) => isInside(scope, code))
  )
}

function isOwn({ people }: Scope, { personId }: PersonTies): boolean {
  return people.includes(personId)
}
