import { Directive, Field, ID, ObjectType } from 'type-graphql'

// People belong to personnel; here they are only known by their ids and given their training.

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A person in a district's register, or in the Commission's own.",
  simpleResolvers: true,
})
export class Person {
  @Field(() => ID, { description: 'Register and serial, `S25D07-0001234`.' })
  declare id: string
}
