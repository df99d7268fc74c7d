import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { AuditEntry as AuditEntryRow } from '../../../prisma/personnel/generated/client'
import { AuditOutcome } from '../../../prisma/personnel/generated/enums'
import { ListSize } from '../../common/list-size'

registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What became of a request for private fields.',
  valuesConfig: {
    READ: { description: 'They were read.' },
    REFUSED: { description: 'They were refused.' },
  },
})

@ObjectType({
  description: 'One request for private fields of people of one register, and what became of it.',
  simpleResolvers: true,
})
export class AuditEntry
  implements
    Pick<
      AuditEntryRow,
      | 'at'
      | 'subject'
      | 'grants'
      | 'operationName'
      | 'operationHash'
      | 'requestId'
      | 'personIds'
      | 'fields'
      | 'outcome'
    >
{
  @Field(() => ID, { description: 'Number of the entry.' })
  declare id: string

  @Field(() => GraphQLDateTime, { description: 'When.' })
  declare at: Date

  @Field(() => ID, {
    description:
      'The register whose people it is about: a district, or ECI; of a search that found nobody, the area of who searched.',
  })
  declare district: string

  @Field(() => String, { description: 'Who asked: the subject of the token.' })
  declare subject: string

  @ListSize(2)
  @Field(() => [String], { description: 'In what capacity: role and area, `DEO:S25D07`.' })
  declare grants: string[]

  @Field(() => String, { nullable: true, description: 'Name of the operation; null where it has none.' })
  declare operationName: string | null

  @Field(() => String, { description: "SHA-256 of the operation's text." })
  declare operationHash: string

  @Field(() => String, { description: 'Id of the request, as in the log.' })
  declare requestId: string

  @ListSize(10)
  @Field(() => [ID], { description: 'Whose private fields; nobody, where a search by them found nobody.' })
  declare personIds: string[]

  @ListSize(3)
  @Field(() => [String], { description: 'Which of them.' })
  declare fields: string[]

  @Field(() => AuditOutcome, { description: 'What became of it.' })
  declare outcome: AuditOutcome
}
