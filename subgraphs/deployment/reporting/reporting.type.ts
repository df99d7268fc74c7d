import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import type { Reporting as ReportingRow } from '../../../prisma/deployment/generated/client'
import { ReportingStep } from '../../../prisma/deployment/generated/enums'

@ObjectType({ description: 'Where somebody on duty has come to, and when.', simpleResolvers: true })
export class Reporting implements Pick<ReportingRow, 'step' | 'at' | 'recordedAt' | 'recordedBy'> {
  @Field(() => ReportingStep, { description: 'Where they came to, or that they did not come.' })
  declare step: ReportingStep

  @Field(() => GraphQLDateTime, { description: 'When it was, as the officer there says.' })
  declare at: Date

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  declare recordedAt: Date

  @Field(() => String, { description: 'Subject of the token of who recorded it.' })
  declare recordedBy: string
}
