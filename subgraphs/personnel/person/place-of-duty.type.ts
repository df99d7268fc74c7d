import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Deployment's word on where a person serves: all that the chain of command above them needs to know. */
@ObjectType({ description: 'A duty and the areas it lies in.', simpleResolvers: true })
export class PlaceOfDuty {
  @Directive('@external')
  @Field(() => Boolean, {
    description: "Whether the duty is on the electoral roll (a BLO's), not at the poll.",
  })
  declare isOnRoll: boolean

  @Directive('@external')
  @Field(() => ID, { description: 'AC of the duty.' })
  declare assemblyConstituency: string

  @Directive('@external')
  @Field(() => ID, { description: 'PC of which the AC is a segment.' })
  declare parliamentaryConstituency: string

  @Directive('@external')
  @Field(() => ID, { description: 'District of the AC.' })
  declare district: string

  @Directive('@external')
  @Field(() => ID, { description: 'State of the AC.' })
  declare state: string
}
