import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { ExemptionReason } from '../../../prisma/deployment/generated/enums'
import { ChangeInput } from '../../common/change/change.input'

@InputType({ description: 'Who asks to be exempted, from what and why.' })
export class ApplyForExemptionInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the person, `S25D07-0001234`.' })
  declare person: string

  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare election: string

  @Field(() => ExemptionReason, { description: 'Why.' })
  declare reason: ExemptionReason

  @Field(() => String, {
    nullable: true,
    description: 'In words, at most 500 characters; needed for OTHER.',
  })
  details?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Number or place of the paper that proves it, at most 500 characters; never the paper itself.',
  })
  evidence?: string | null
}

/** What a DEO may decide. */
export const ExemptionDecision = { GRANTED: 'GRANTED', REFUSED: 'REFUSED' } as const
export type ExemptionDecision = (typeof ExemptionDecision)[keyof typeof ExemptionDecision]

registerEnumType(ExemptionDecision, {
  name: 'ExemptionDecision',
  description: 'What the DEO decides.',
  valuesConfig: {
    GRANTED: { description: "The person's duties of the election become EXEMPTED." },
    REFUSED: { description: 'The duties stay as they are.' },
  },
})

@InputType({ description: 'Which application is decided, and how.' })
export class DecideExemptionInput extends ChangeInput {
  @Field(() => ID, { description: 'The application, `GE2024-S25D07-X0012`.' })
  declare exemption: string

  @Field(() => ExemptionDecision, { description: 'How.' })
  declare decision: ExemptionDecision

  @Field(() => String, {
    nullable: true,
    description: 'Remarks, at most 500 characters; needed where it is refused.',
  })
  remarks?: string | null
}
