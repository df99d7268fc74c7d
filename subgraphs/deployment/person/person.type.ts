import { Directive, Field, ID, ObjectType } from 'type-graphql'

// People belong to personnel; here they are only known by their ids and given their duties.

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A person in a district's register, or in the Commission's own.",
  simpleResolvers: true,
})
export class Person {
  @Field(() => ID, { description: 'Register and serial, `S25D07-0001234`.' })
  declare id: string
}

/** What personnel needs to know of a person's duties to tell the chain of command above them. */
@ObjectType({ description: 'A duty and the areas it lies in.', simpleResolvers: true })
export class PlaceOfDuty {
  @Field(() => Boolean, {
    description: "Whether the duty is on the electoral roll (a BLO's), not at the poll.",
  })
  declare isOnRoll: boolean

  @Field(() => ID, { description: 'AC of the duty.' })
  declare assemblyConstituency: string

  @Field(() => ID, { description: 'PC of which the AC is a segment.' })
  declare parliamentaryConstituency: string

  @Field(() => ID, { description: 'District of the AC.' })
  declare district: string

  @Field(() => ID, { description: 'State of the AC.' })
  declare state: string
}
