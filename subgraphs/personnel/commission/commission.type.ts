import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'The Election Commission of India (Art. 324 of the Constitution).',
  simpleResolvers: true,
})
export class Commission {
  @Field(() => String, { description: 'Its name.' })
  declare name: string
}
