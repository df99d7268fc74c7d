// Over 150 lines: the record of a person, a field after the other, in the form of an input.

import { GraphQLDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import { Gender, Pool, PostGroup } from '../../../prisma/personnel/generated/enums'
import { ChangeInput, VersionedInput } from '../../common/change/change.input'

/** What a record may lack. Left out it stays as it is; null says that it is not known. */
@InputType()
export abstract class OptionalValues extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'Code of the department of origin.' })
  department?: string | null

  @Field(() => ID, { nullable: true, description: 'Code of the office of origin, one of the same district.' })
  office?: string | null

  @Field(() => Int, { nullable: true, description: 'Level of the pay matrix, 1 to 18.' })
  payLevel?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Indian mobile number, with or without +91 or 0; kept as ten digits.',
  })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'EPIC number: three letters and seven digits.' })
  epic?: string | null

  @Field(() => String, { nullable: true, description: 'Employee code, unique in the register.' })
  employeeCode?: string | null

  @Field(() => GraphQLDate, { nullable: true, description: 'Day of birth.' })
  dateOfBirth?: Date | null

  @Field(() => GraphQLDate, { nullable: true, description: 'Day of joining the service.' })
  joinedOn?: Date | null

  @Field(() => GraphQLDate, { nullable: true, description: 'Day of retirement.' })
  retiresOn?: Date | null

  @Field(() => ID, { nullable: true, description: 'AC where the person is enrolled as an elector.' })
  enrolledConstituency?: string | null

  @Field(() => ID, { nullable: true, description: 'AC where the person works.' })
  workConstituency?: string | null

  @Field(() => ID, { nullable: true, description: 'AC of the native place.' })
  nativeConstituency?: string | null

  @Field(() => Int, { nullable: true, description: 'Part of the electoral roll.' })
  rollPart?: number | null

  @Field(() => Int, { nullable: true, description: 'Serial number in that part.' })
  rollSerial?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a Booth Level Officer; null is no.' })
  isBoothLevelOfficer?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the person has a disability; null is no.' })
  hasDisability?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether pregnant or lactating; null is no.' })
  isPregnantOrLactating?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether ailing; null is no.' })
  isAiling?: boolean | null

  @Field(() => String, { nullable: true, description: 'Account for the honorarium, 9 to 18 digits.' })
  bankAccount?: string | null

  @Field(() => String, { nullable: true, description: 'IFSC of the bank branch.' })
  ifsc?: string | null
}

@InputType({ description: 'Somebody who is to be listed in the register of a district.' })
export class RegisterPersonInput extends OptionalValues {
  @Field(() => ID, { description: 'The district whose register is to list the person, `S25D07`.' })
  declare district: string

  @Field(() => String, { description: 'Full name.' })
  declare name: string

  @Field(() => Gender, { description: 'Sex as recorded.' })
  declare gender: Gender

  @Field(() => String, { description: 'Designation in the office of origin.' })
  declare designation: string

  @Field(() => Pool, { description: 'Whose staff the person is.' })
  declare pool: Pool

  @Field(() => PostGroup, { description: "The duties that the person's rank suits." })
  declare dutyCategory: PostGroup
}

@InputType({
  description:
    'What of a record is to be set right. What is left out stays as it is; null says that it is not known.',
})
export class CorrectPersonInput extends OptionalValues implements VersionedInput {
  @Field(() => ID, { description: 'Register and serial, `S25D07-0001234`.' })
  declare person: string

  @Field(() => Int, {
    description: 'The version that you have read: where it has changed since, the problem is a CONFLICT.',
  })
  declare version: number

  @Field(() => String, { nullable: true, description: 'Full name.' })
  name?: string | null

  @Field(() => Gender, { nullable: true, description: 'Sex as recorded.' })
  gender?: Gender | null

  @Field(() => String, { nullable: true, description: 'Designation in the office of origin.' })
  designation?: string | null

  @Field(() => Pool, { nullable: true, description: 'Whose staff the person is.' })
  pool?: Pool | null

  @Field(() => PostGroup, { nullable: true, description: "The duties that the person's rank suits." })
  dutyCategory?: PostGroup | null

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null
}
