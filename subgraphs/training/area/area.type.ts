import { Directive, Field, ID, ObjectType } from 'type-graphql'

// Areas belong to deployment; here they are only known by their codes and given the training of their staff.

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
@ObjectType({ description: 'An assembly constituency (AC).', simpleResolvers: true })
export class AssemblyConstituency {
  @Field(() => ID, { description: 'Code of the AC, `S25-AC123`.' })
  declare code: string
}
