import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { createConnectionTypes } from '../connection'
import { ListSize } from '../list-size'

export const ChangeAction = { CREATED: 'CREATED', CHANGED: 'CHANGED', DELETED: 'DELETED' } as const
export type ChangeAction = (typeof ChangeAction)[keyof typeof ChangeAction]

registerEnumType(ChangeAction, {
  name: 'ChangeAction',
  description: 'What a change did to a row.',
  valuesConfig: {
    CREATED: {
      description: 'It was written for the first time; the row itself, and later changes, tell what it held.',
    },
    CHANGED: { description: 'Some of its fields were changed.' },
    DELETED: { description: 'It was taken away; `before` is what it held.' },
  },
})

@Directive('@shareable')
@ObjectType({ description: 'One field that a change set.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'Name of the field.' })
  declare field: string

  @Field(() => String, {
    nullable: true,
    description: 'How it was, as text; null where it was not recorded, or where `isHidden`.',
  })
  declare before: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'How it is since, as text; null where it is not recorded, where it was deleted, or where `isHidden`.',
  })
  declare after: string | null

  @Field(() => Boolean, { description: 'Whether the values are private and not for this viewer.' })
  declare isHidden: boolean
}

@Directive('@shareable')
@ObjectType({ description: 'One change, by whatever program.', simpleResolvers: true })
export class Change {
  @Field(() => ID, { description: 'Number of the change.' })
  declare id: string

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  declare at: Date

  @Field(() => String, { description: "Who: the subject of the token; of SQL the database's user." })
  declare by: string

  @Field(() => String, { description: 'The mutation, `correctPerson`; `import`; or `sql`.' })
  declare mutation: string

  @Field(() => String, { description: 'Of what kind the row is that was changed, `person` or `loan`.' })
  declare kind: string

  @Field(() => ChangeAction, { description: 'What was done to it.' })
  declare action: ChangeAction

  @Field(() => String, {
    nullable: true,
    description: 'Why, as the one who changed it said; null where nothing was.',
  })
  declare reason: string | null

  @ListSize(3)
  @Field(() => [FieldChange], {
    description: 'The fields with how they were and are; of a row that was created none.',
  })
  declare fields: FieldChange[]
}

export const { Edge: ChangeEdge, Connection: ChangeConnection } = createConnectionTypes(
  () => Change,
  'Change',
)
