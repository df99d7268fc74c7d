import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { PostGroup } from '../../../prisma/personnel/generated/enums'

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

export const PersonOrder = { NAME: 'NAME', RELEVANCE: 'RELEVANCE' } as const
export type PersonOrder = (typeof PersonOrder)[keyof typeof PersonOrder]

registerEnumType(PersonOrder, {
  name: 'PersonOrder',
  description: 'Order of a list of people.',
  valuesConfig: {
    NAME: { description: 'By name, then by id.' },
    RELEVANCE: { description: 'The best match of `filter.name` first, then by name and id.' },
  },
})

@InputType({
  description:
    'Which people. All conditions given must hold; at least one of constituency, district, state, office, name, phone, ' +
    'epic and employeeCode is needed.',
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
      'A name as one would say it: words in any order, in the usual spellings (Laxmi for Lakshmi, Md for Mohammad), parts ' +
      'of words, initials, with a slip. Eight words at most are looked at.',
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

  @Field(() => ID, { nullable: true, description: 'Code of the office of origin, `S25D07-O0012`.' })
  office?: string | null

  @Field(() => [PostGroup], {
    nullable: true,
    description: 'The duties that their rank suits: any of these. An empty list is none given.',
  })
  postGroup?: PostGroup[] | null

  @Field(() => Boolean, { nullable: true, description: 'Drafted to a duty, or not.' })
  isDrafted?: boolean | null
}
