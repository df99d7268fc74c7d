import { GraphQLDate } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import type { Certificate as CertificateRow } from '../../../prisma/training/generated/client'

@ObjectType({ description: "An officer's certificate in one theme.", simpleResolvers: true })
export class Certificate implements Pick<CertificateRow, 'awardedOn'> {
  @Field(() => GraphQLDate, { description: 'Day of the award.' })
  declare awardedOn: Date
}
