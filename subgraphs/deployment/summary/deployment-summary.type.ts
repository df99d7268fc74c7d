import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { SummaryOf } from '../../common/rollup'

@ObjectType({ description: 'The deployment of one area in one election, by count.', simpleResolvers: true })
export class DeploymentSummary {
  @Field(() => ID, { description: 'Code of the area.' })
  declare area: string

  @Field(() => String, { description: 'Name of the area.' })
  declare name: string

  @Field(() => Boolean, {
    description:
      'Whether all ACs of the area are counted: false where `within` or what the viewer may see leaves some out.',
  })
  declare isWhole: boolean

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When one of these counts last changed, or all were loaded. Null where neither is known.',
  })
  declare asOf: Date | null

  @Field(() => Int, { description: 'Polling stations, auxiliaries included.' })
  declare stations: number

  @Field(() => Int, { description: 'Stations managed by women.' })
  declare womenManagedStations: number

  @Field(() => Int, { description: 'Stations managed by persons with disability.' })
  declare pwdManagedStations: number

  @Field(() => Int, { description: 'Critical stations.' })
  declare criticalStations: number

  @Field(() => Int, { description: 'Sectors.' })
  declare sectors: number

  @Field(() => Int, { description: 'Parties needed: one a station.' })
  declare partiesRequired: number

  @Field(() => Int, { description: 'Parties allotted to a station, each of its posts filled.' })
  declare partiesFormed: number

  @Field(() => Int, { description: 'Reserve parties.' })
  declare partiesReserve: number

  @Field(() => Int, { description: 'People in parties with a station.' })
  declare partyMembers: number

  @Field(() => Int, { description: 'People in reserve parties.' })
  declare reserveMembers: number

  @Field(() => Int, { description: 'Sector Officers.' })
  declare sectorOfficers: number

  @Field(() => Int, { description: 'Micro-observers.' })
  declare microObservers: number

  @Field(() => Int, { description: 'Booth Level Officers.' })
  declare boothLevelOfficers: number

  @Field(() => Int, { description: 'Duties of every kind and status.' })
  declare duties: number

  @Field(() => Int, {
    description: 'Stations whose party is there: each of its posts has somebody who reported.',
  })
  declare stationsReported: number

  @Field(() => Int, { description: 'ACs whose list of parties and stations is sealed.' })
  declare constituenciesSealed: number

  @Field(() => Int, { description: 'ACs whose list is opened.' })
  declare constituenciesOpened: number

  @Field(() => Int, { description: 'Parties there are, without the reserve.' })
  declare parties: number

  @Field(() => Int, { description: 'Parties with each of their posts filled, allotted to a station or not.' })
  declare partiesComplete: number

  @Field(() => Int, { description: 'Parties with a post that nobody fills.' })
  declare partiesIncomplete: number

  @Field(() => Int, { description: 'Duties of people drafted and not yet in a party.' })
  declare drafted: number

  @Field(() => Int, { description: 'Duties of members of parties who have not reported.' })
  declare inParty: number

  @Field(() => Int, { description: 'Duties for which somebody reported.' })
  declare reported: number

  @Field(() => Int, { description: 'Duties for which somebody did not report.' })
  declare absent: number

  @Field(() => Int, { description: 'Duties given to another.' })
  declare replaced: number

  @Field(() => Int, { description: 'Duties from which the DEO exempted somebody.' })
  declare exempted: number

  /** The summary whose vacancies these are. */
  declare of: SummaryOf
}
