import { Directive, Field, ID, ObjectType } from 'type-graphql'

// Areas belong to deployment; here they are only known by their codes and given the officers who answer for them.

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A state or union territory.', simpleResolvers: true })
export class State {
  @Field(() => ID, { description: "The Commission's code of the state, `S25`." })
  declare code: string
}

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A district.', simpleResolvers: true })
export class District {
  @Field(() => ID, { description: 'Code of the district, `S25D07`.' })
  declare code: string
}

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A parliamentary constituency (PC).', simpleResolvers: true })
export class ParliamentaryConstituency {
  @Field(() => ID, { description: 'Code of the PC, `S25-PC12`.' })
  declare code: string
}

@Directive('@key(fields: "code")')
@ObjectType({
  description: 'An assembly constituency (AC), where the administrative and the electoral line cross.',
  simpleResolvers: true,
})
export class AssemblyConstituency {
  @Field(() => ID, { description: 'Code of the AC, `S25-AC123`.' })
  declare code: string

  @Directive('@external')
  @Field(() => District, { description: 'The district in which the AC lies.' })
  declare district: District

  @Directive('@external')
  @Field(() => ParliamentaryConstituency, { description: 'The PC of which the AC is a segment.' })
  declare parliamentaryConstituency: ParliamentaryConstituency

  @Directive('@external')
  @Field(() => State, { description: 'The state of the AC.' })
  declare state: State
}
