import { Field, ID, ObjectType } from 'type-graphql'
import type { Theme as ThemeRow } from '../../../prisma/training/generated/client'

@ObjectType({ description: 'A theme in which officers are trained and certified.', simpleResolvers: true })
export class Theme implements ThemeRow {
  @Field(() => ID, { description: 'Code of the theme, `ELECTION_PLANNING`.' })
  declare code: string

  @Field(() => String, { description: 'Name of the theme.' })
  declare name: string
}
