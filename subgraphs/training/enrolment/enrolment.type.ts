import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Enrolment as EnrolmentRow } from '../../../prisma/training/generated/client'
import { EnrolmentStatus } from '../../../prisma/training/generated/enums'

registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  description: "How a person's place in a session stands.",
  valuesConfig: {
    INVITED: { description: 'Called to a session that is not over.' },
    ATTENDED: { description: 'Present; the session has no assessment.' },
    ABSENT: { description: 'Not present.' },
    PASSED: { description: 'Present, and passed the assessment.' },
    FAILED: { description: 'Present, and failed the assessment.' },
  },
})

@ObjectType({ description: "A person's place in a training session.", simpleResolvers: true })
export class Enrolment implements Pick<EnrolmentRow, 'status' | 'score' | 'version'> {
  @Field(() => EnrolmentStatus, { description: 'How it stands.' })
  declare status: EnrolmentStatus

  @Field(() => Int, {
    nullable: true,
    description: 'Score of the assessment, 0 to 100; null where none was taken.',
  })
  declare score: number | null

  @Field(() => Int, { description: 'Goes up with each change; to be sent with the next one.' })
  declare version: number
}
