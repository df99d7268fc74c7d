import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'The workforce of one area, counted by the AC where people work.',
  simpleResolvers: true,
})
export class WorkforceSummary {
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

  @Field(() => Int, { description: 'People in the register.' })
  declare people: number

  @Field(() => Int, { description: 'Women among them.' })
  declare female: number

  @Field(() => Int, { description: 'Men among them.' })
  declare male: number

  @Field(() => Int, { description: 'People of the third gender among them.' })
  declare other: number

  @Field(() => Int, { description: "Staff of the state's departments." })
  declare statePool: number

  @Field(() => Int, { description: "Staff of the Union's departments and undertakings." })
  declare centralPool: number

  @Field(() => Int, { description: 'Retired staff engaged for the election.' })
  declare retiredPool: number

  @Field(() => Int, { description: 'People drafted to a duty, reserve included.' })
  declare drafted: number

  @Field(() => Int, { description: 'Booth Level Officers.' })
  declare boothLevelOfficers: number

  @Field(() => Int, { description: 'People with a disability.' })
  declare withDisability: number

  @Field(() => Int, { description: 'Women among those drafted.' })
  declare draftedFemale: number

  @Field(() => Int, { description: 'Women who are pregnant or nurse a child.' })
  declare pregnantOrLactating: number

  @Field(() => Int, { description: 'People who are ailing.' })
  declare ailing: number

  @Field(() => Int, { description: 'Staff of departments of which nobody is drafted.' })
  declare inExemptDepartment: number

  @Field(() => Int, {
    description:
      'People whom the register keeps from being drafted: those of exempt departments, and pregnant or nursing women. Not those whom a DEO exempted from a duty.',
  })
  declare exempted: number

  @Field(() => Int, { description: 'People whose rank suits a Presiding Officer.' })
  declare presidingOfficerGroup: number

  @Field(() => Int, { description: 'People whose rank suits a Polling Officer 1.' })
  declare pollingOfficer1Group: number

  @Field(() => Int, { description: 'People whose rank suits a Polling Officer 2.' })
  declare pollingOfficer2Group: number

  @Field(() => Int, { description: 'People whose rank suits a Polling Officer 3 or 4.' })
  declare pollingOfficer3Group: number

  @Field(() => Int, { description: 'People whose rank suits a Sector Officer.' })
  declare sectorOfficerGroup: number

  @Field(() => Int, { description: 'People whose rank suits a micro-observer.' })
  declare microObserverGroup: number

  @Field(() => Int, { description: 'People registered as Booth Level Officers by rank.' })
  declare boothLevelOfficerGroup: number

  @Field(() => Int, {
    description: 'Officers who hold an office of the election, such as Returning Officers.',
  })
  declare electionOfficerGroup: number
}
