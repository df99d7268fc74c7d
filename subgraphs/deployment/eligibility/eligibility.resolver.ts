import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Post } from '../../../prisma/deployment/generated/enums'
import { constituencyOfPart } from '../../../prisma/keys'
import { BadUserInputError } from '../../common/errors'
import { assertKey, isGiven } from '../../common/keys'
import type { DeploymentContext } from '../context'
import { assessPeople } from './assess-people'
import { findDraftPlace, findPlacesServed } from './eligibility.repository'
import { isPrivate, obstacles } from './eligibility.rules'
import { mayAsk, mayRead } from './eligibility.scope'
import { Eligibility } from './eligibility.type'

@Resolver()
export class EligibilityResolver {
  @Query(() => Eligibility, {
    nullable: true,
    description:
      'Whether a person may be drafted to a post in an AC, and why: every rule with what it found. Null where there is no ' +
      'such person, AC or poll, and where either is not the viewer’s to ask about.',
  })
  async eligibility(
    @Ctx() context: DeploymentContext,
    @Arg('person', () => ID, { description: 'Id of the person, `S25D07-0001234`.' }) person: string,
    @Arg('assemblyConstituency', () => ID, { description: 'AC of the duty, `S25-AC123`.' })
    assemblyConstituency: string,
    @Arg('post', () => Post, { description: 'What the duty would be.' }) post: Post,
    @Arg('election', () => ID, { description: 'Code of the election, `GE2024`.' }) election: string,
    @Arg('party', () => ID, {
      nullable: true,
      description: 'Party to be joined, `GE2024-S25-AC123-P045`: then the rules of parties apply too.',
    })
    party: string | null,
  ): Promise<Eligibility | null> {
    assertKey('person', 'person', person)
    assertKey('assemblyConstituency', 'assemblyConstituency', assemblyConstituency)
    assertKey('election', 'election', election)
    assertParty(party, assemblyConstituency, election)
    const { database, scopes, eligibilitySource } = context

    const place = await findDraftPlace(database, { election, constituency: assemblyConstituency, post })
    if (!place?.day) return null
    const vacancy = {
      ...{ election, constituency: place, day: place.day, post },
      party: isGiven(party) ? { districtCode: place.districtCode, code: party } : null,
    }
    const found = await assessPeople(database, eligibilitySource, vacancy, [{ personId: person }])
    const assessment = found.get(person)
    if (!assessment) return null
    const ties = { ...assessment.facts, places: await findPlacesServed(database, person) }
    if (!mayAsk(scopes.eligibility, ties, assemblyConstituency)) return null

    const isReadable = mayRead(scopes.eligibility, ties)
    if (isReadable) await eligibilitySource.noteReading(person, assessment.reasons)
    return {
      allowed: obstacles(assessment.reasons).length === 0,
      day: place.day,
      reasons: assessment.reasons.map(({ isMet, actual, ...reason }) => {
        const isTold = isReadable || !isPrivate(reason)
        return { ...reason, isMet: isTold ? isMet : null, actual: isTold ? actual : null }
      }),
    }
  }
}

function assertParty(party: string | null, constituency: string, election: string): void {
  if (!isGiven(party)) return
  assertKey('party', 'party', party)
  if (constituencyOfPart(party) !== constituency || !party.startsWith(`${election}-`))
    throw new BadUserInputError(`party is ${party}: expected one of ${constituency} in ${election}.`)
}
