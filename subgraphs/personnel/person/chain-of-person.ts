import type { Person, Posting } from '../../../prisma/personnel/generated/client'
import type { PersonnelContext } from '../context'
import { holdersOf, locate, placeOfArea } from '../posting/chain-of-command'
import { mergeChains, type Office, officesAbove } from '../posting/chain-of-command.rules'
import type { PlaceOfDuty } from './place-of-duty.type'

type Loaders = Pick<PersonnelContext, 'areaByCode' | 'postingsByArea' | 'postingsByPerson'>

/** The superiors of a person through everything they are: each duty, each office held, else their registration. */
export async function chainOfPerson(
  person: Pick<Person, 'id' | 'districtCode'> & { placesOfDuty: readonly PlaceOfDuty[] },
  loaders: Loaders,
): Promise<Posting[]> {
  const held = (await loaders.postingsByPerson.load(person.id)).filter((posting) => posting.heldTo === null)
  const own = held.map(({ role, areaCode }) => ({ role, area: areaCode }))
  const chains = await Promise.all([
    ...person.placesOfDuty.map((place) => chainOfDuty(place, loaders)),
    ...held.map((posting) => chainOfPosting(posting, loaders)),
  ])
  if (chains.length === 0) chains.push(await chainOfRegistration(person.districtCode, loaders))
  return holdersOf(mergeChains(chains, own), loaders)
}

async function chainOfDuty({ isOnRoll, ...place }: PlaceOfDuty, loaders: Loaders): Promise<Office[]> {
  return officesAbove(isOnRoll ? 'boothLevelOfficer' : 'pollingStaff', await locate(place, loaders))
}

async function chainOfPosting({ role, areaCode }: Posting, loaders: Loaders): Promise<Office[]> {
  return officesAbove(role, await placeOfArea(areaCode, loaders))
}

async function chainOfRegistration(districtCode: string, loaders: Loaders): Promise<Office[]> {
  return officesAbove('registered', await placeOfArea(districtCode, loaders))
}
