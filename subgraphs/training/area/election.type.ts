import { Directive, Field, ID, ObjectType } from 'type-graphql'

// Elections belong to deployment; here they are only known by their codes.

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'An election.', simpleResolvers: true })
export class Election {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare code: string
}
