import { ArgsType, Field, ID } from 'type-graphql'
import { BadUserInputError } from '../../common/errors'
import { assertKey, isGiven } from '../../common/keys'

@ArgsType()
export class PlaceArgs {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare election: string

  @Field(() => ID, { nullable: true, description: 'A polling station, `S25-AC123-PS045`.' })
  declare pollingStation: string | null

  @Field(() => ID, { nullable: true, description: 'A sector, `GE2024-S25-AC123-SEC04`: all its stations.' })
  declare sector: string | null

  @Field(() => ID, { nullable: true, description: 'An AC, `S25-AC123`: all its parties.' })
  declare assemblyConstituency: string | null
}

/** Refuses what names no place, or several. Gives the code of the one. */
export function assertOnePlace(place: PlaceArgs): string {
  const given = (['pollingStation', 'sector', 'assemblyConstituency'] as const).flatMap((kind) => {
    const code = place[kind]
    return isGiven(code) ? [{ kind, code }] : []
  })
  const [only] = given
  if (!only || given.length > 1) {
    throw new BadUserInputError('Name one place: pollingStation, sector or assemblyConstituency.')
  }
  assertKey('election', 'election', place.election)
  assertKey(only.kind, only.kind, only.code)
  return only.code
}
