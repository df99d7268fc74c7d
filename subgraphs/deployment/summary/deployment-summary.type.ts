import { Field, ID, Int, ObjectType } from 'type-graphql'

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
}
