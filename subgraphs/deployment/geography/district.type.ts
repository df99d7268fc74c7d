import { Directive, Field, ID, ObjectType } from 'type-graphql'
import type { District as DistrictRow } from '../../../prisma/deployment/generated/client'

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A district, as of the delimitation in force in 2024.', simpleResolvers: true })
export class District implements Pick<DistrictRow, 'code' | 'name'> {
  @Field(() => ID, { description: 'Code of the district, `S25D07`, assigned by this project.' })
  declare code: string

  @Field(() => String, { description: 'Name of the district.' })
  declare name: string
}
