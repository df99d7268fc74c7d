import { commissionMembers } from '../../reference/commission'
import { type Random, wheel } from '../random'
import type { Community } from './community'
import { type Form, initials, toParts } from './name-form'
import { communityShares } from './state-communities'

const wheels = new Map(Object.entries(communityShares).map(([state, weighted]) => [state, wheel(weighted)]))

/** A synthetic person's name after the habits of a state; never that of one of the real persons in the data. */
export function nameOf(random: Random, stateCode: string, isFemale: boolean): string {
  const communities = wheels.get(stateCode)
  if (communities === undefined) throw new RangeError(`no names for ${stateCode}`)
  const community = random.pick(communities)
  const form = random.pick(formsOf(community, isFemale))
  const name = form.map((part) => textOf(random, community, isFemale, part)).join('')
  return realNames.has(name) ? nameOf(random, stateCode, isFemale) : name
}

const realNames = new Set(commissionMembers.map(({ name }) => name))

const formWheels = new Map<Community['forms'], readonly Form[]>()

function formsOf(community: Community, isFemale: boolean): readonly Form[] {
  const forms = (isFemale && community.femaleForms) || community.forms
  let spread = formWheels.get(forms)
  if (spread === undefined) {
    spread = wheel(forms.map(([weight, form]) => [weight, toParts(form)] as const))
    formWheels.set(forms, spread)
  }
  return spread
}

function textOf(random: Random, community: Community, isFemale: boolean, part: string): string {
  switch (part) {
    case 'g':
      return random.pick(isFemale ? community.female : community.male)
    case 's':
      return random.pick(community.surnames)
    case 'm':
      return random.pick((isFemale ? community.middleFemale : community.middleMale) ?? community.surnames)
    case 'f':
      return random.pick(community.male)
    case 'i':
      return random.pick(initials)
    default:
      return part
  }
}
