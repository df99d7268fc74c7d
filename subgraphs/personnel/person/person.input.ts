import { Field, ID, InputType, registerEnumType } from 'type-graphql'

export const ConstituencyRelation = {
  ENROLLED: 'ENROLLED',
  WORKS: 'WORKS',
  NATIVE: 'NATIVE',
  ANY: 'ANY',
} as const
export type ConstituencyRelation = (typeof ConstituencyRelation)[keyof typeof ConstituencyRelation]

registerEnumType(ConstituencyRelation, {
  name: 'ConstituencyRelation',
  description: 'How a person belongs to a constituency.',
  valuesConfig: {
    ENROLLED: { description: 'Enrolled there as an elector.' },
    WORKS: { description: 'The office is there.' },
    NATIVE: { description: 'Native place is there.' },
    ANY: { description: 'Any of these.' },
  },
})

export const PersonOrder = { NAME: 'NAME' } as const
export type PersonOrder = (typeof PersonOrder)[keyof typeof PersonOrder]

registerEnumType(PersonOrder, {
  name: 'PersonOrder',
  description: 'Order of a list of people.',
  valuesConfig: { NAME: { description: 'By name, then by id.' } },
})

@InputType({
  description:
    'Which people. All conditions given must hold; at least one of constituency, district, state, phone, epic and ' +
    'employeeCode is needed.',
})
export class PersonFilter {
  @Field(() => ID, { nullable: true, description: 'An AC or a PC, `S25-AC123` or `S25-PC12`.' })
  constituency?: string | null

  @Field(() => ConstituencyRelation, {
    nullable: true,
    defaultValue: ConstituencyRelation.ANY,
    description: 'How they belong to the constituency.',
  })
  relation?: ConstituencyRelation | null

  @Field(() => ID, { nullable: true, description: 'The district of their register, `S25D07`.' })
  district?: string | null

  @Field(() => ID, { nullable: true, description: 'The state of their register, `S25`.' })
  state?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the name, in any order; each must occur, in any case, as a word or as part of one.',
  })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Mobile number, ten digits.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'EPIC number.' })
  epic?: string | null

  @Field(() => String, { nullable: true, description: 'Employee code.' })
  employeeCode?: string | null

  @Field(() => ID, { nullable: true, description: 'Code of the department of origin.' })
  department?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Drafted to a duty, or not.' })
  isDrafted?: boolean | null
}
