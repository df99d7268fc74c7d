import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Which entries of the audit trail. All conditions given must hold.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Only about people of this register, `S25D07`.' })
  district?: string | null

  @Field(() => ID, { nullable: true, description: 'Only about this person, `S25D07-0001234`.' })
  person?: string | null

  @Field(() => String, { nullable: true, description: 'Only of this subject of a token.' })
  subject?: string | null
}
