import { GraphQLDate } from 'graphql-scalars'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { ListSize } from '../../common/list-size'
import { eligibilityRules } from './eligibility.rules'

const names = Object.keys(eligibilityRules)

/** The names of the rules as an enum of the graph. */
export const EligibilityRuleEnum = Object.fromEntries(names.map((name) => [name, name]))

registerEnumType(EligibilityRuleEnum, {
  name: 'EligibilityRule',
  description: 'The rules by which a person may be drafted or not; each says what must hold.',
  valuesConfig: Object.fromEntries(
    Object.entries(eligibilityRules).map(([name, { requirement }]) => [name, { description: requirement }]),
  ),
})

@ObjectType({ description: 'How a rule stands for a person and a duty.', simpleResolvers: true })
export class EligibilityReason {
  @Field(() => EligibilityRuleEnum, { description: 'Which rule.' })
  declare rule: string

  @Field(() => String, { description: 'What must hold.' })
  declare requirement: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it does; null where the rule is about what the viewer may not know of the person.',
  })
  declare isMet: boolean | null

  @Field(() => Boolean, {
    description: 'Whether who does not meet it cannot be drafted; otherwise it is for the officer to weigh.',
  })
  declare isBinding: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What is recorded; null where nothing is, and where the viewer may not know it.',
  })
  declare actual: string | null

  @Field(() => String, { description: 'Where the rule comes from; of a limit the setting too.' })
  declare source: string
}

@ObjectType({
  description: 'Whether a person may be drafted to a post in an AC, and why.',
  simpleResolvers: true,
})
export class Eligibility {
  @Field(() => Boolean, { description: 'Whether every binding rule is met.' })
  declare allowed: boolean

  @Field(() => GraphQLDate, { description: 'The day that rules count from: of the poll, or of counting.' })
  declare day: Date

  @ListSize(14)
  @Field(() => [EligibilityReason], {
    description: 'Every rule that says something of such a duty, met or not.',
  })
  declare reasons: EligibilityReason[]
}
