import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'

export const ProblemCode = {
  INVALID_INPUT: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  DUPLICATE: 'DUPLICATE',
  NOT_ELIGIBLE: 'NOT_ELIGIBLE',
  KEY_REUSED: 'KEY_REUSED',
  NOT_NOW: 'NOT_NOW',
} as const
export type ProblemCode = (typeof ProblemCode)[keyof typeof ProblemCode]

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description: 'Why a change was not made.',
  valuesConfig: {
    INVALID_INPUT: { description: 'A value of the input breaks a rule: `field` and `rule` tell which.' },
    NOT_FOUND: { description: 'There is no such thing, or none that the viewer may see.' },
    FORBIDDEN: { description: 'The viewer sees it, but has not the power to change it.' },
    CONFLICT: { description: 'Somebody else was first: look at how things stand now, and try again.' },
    DUPLICATE: { description: 'It is there already.' },
    NOT_ELIGIBLE: { description: 'A person may not serve there: `rule` and `source` tell why.' },
    KEY_REUSED: {
      description: 'The idempotency key came before with another input, or for another mutation.',
    },
    NOT_NOW: { description: 'The state of things does not allow it.' },
  },
})

@Directive('@shareable')
@ObjectType({
  description: 'Why a change was not made. Where there is one, nothing was changed.',
  simpleResolvers: true,
})
export class Problem {
  @Field(() => ProblemCode, { description: 'Of what kind it is.' })
  declare code: ProblemCode

  @Field(() => String, { description: 'What is wrong and what to do, for people.' })
  declare message: string

  @Field(() => String, {
    nullable: true,
    description: 'The field of the input; null where it is about none.',
  })
  declare field: string | null

  @Field(() => String, { nullable: true, description: 'Name of the rule that failed; null where none did.' })
  declare rule: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The value that failed it, or how things are instead.',
  })
  declare actual: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where the rule comes from; null where it has no source.',
  })
  declare source: string | null
}
