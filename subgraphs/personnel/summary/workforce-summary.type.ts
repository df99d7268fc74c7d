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
}
