import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Gender, Pool, PostGroup } from '../../../prisma/personnel/generated/enums'
import type { DirectoryPerson } from './directory'
import { PlaceOfDuty } from './place-of-duty.type'

registerEnumType(Gender, {
  name: 'Gender',
  description: 'Sex as the register records it.',
  valuesConfig: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Third gender.' },
  },
})
registerEnumType(Pool, {
  name: 'Pool',
  description: 'Whose staff the person is.',
  valuesConfig: {
    STATE: { description: 'Of the state government or its undertakings.' },
    CENTRAL: { description: 'Of the Union government or its undertakings, banks among them.' },
    RETIRED: { description: 'Retired and engaged for the election.' },
  },
})
registerEnumType(PostGroup, {
  name: 'PostGroup',
  description: "The duties that the person's rank suits.",
  valuesConfig: {
    PRESIDING_OFFICER: { description: 'Presiding Officer (PrO).' },
    POLLING_OFFICER_1: { description: 'Polling Officer 1.' },
    POLLING_OFFICER_2: { description: 'Polling Officer 2.' },
    POLLING_OFFICER_3: { description: 'Polling Officer 3 or 4.' },
    SECTOR_OFFICER: { description: 'Sector Officer.' },
    MICRO_OBSERVER: { description: 'Micro-observer.' },
    BOOTH_LEVEL_OFFICER: { description: 'Booth Level Officer (BLO).' },
    ELECTION_OFFICER: { description: 'Holds an office of the chain of command; not drafted.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A person in a district's register, or in the Commission's own.",
  simpleResolvers: true,
})
export class Person
  implements
    Omit<
      DirectoryPerson,
      'districtCode' | 'departmentCode' | 'officeCode' | 'transferredTo' | 'transferredOn'
    >
{
  @Field(() => ID, { description: 'Register and serial, `S25D07-0001234`.' })
  declare id: string

  @Field(() => String, { description: 'Full name.' })
  declare name: string

  @Field(() => Gender, { description: 'Sex as recorded.' })
  declare gender: Gender

  @Field(() => String, { description: 'Designation in the office of origin.' })
  declare designation: string

  @Field(() => Int, {
    nullable: true,
    description:
      'Level of the pay matrix, 1 to 18; no senior serves under a junior. Null where not recorded.',
  })
  declare payLevel: number | null

  @Field(() => Pool, { description: 'Whose staff the person is.' })
  declare pool: Pool

  @Field(() => PostGroup, { description: "The duties that the person's rank suits." })
  declare dutyCategory: PostGroup

  @Field(() => Boolean, { description: 'Whether drafted to a duty, reserve included.' })
  declare isDrafted: boolean

  @Field(() => Int, { description: 'To be sent with a change: grows with each, and after 32767 is 1 again.' })
  declare version: number

  @Directive('@external')
  @Field(() => [PlaceOfDuty], { description: 'Where the person serves in the latest election.' })
  declare placesOfDuty: PlaceOfDuty[]
}
