import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { ChangeInput, VersionedInput } from '../../common/change/change.input'

@InputType({ description: 'Whether somebody was there.' })
export class AttendanceInput {
  @Field(() => ID, { description: 'Id of the person, `S25D07-0001234`.' })
  declare person: string

  @Field(() => Boolean, { description: 'Whether they were present.' })
  declare isPresent: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the enrolment that you have read: where it has changed since, the problem is a CONFLICT.',
  })
  version?: number | null
}

@InputType({ description: 'Who of a session was there.' })
export class RecordAttendanceInput extends ChangeInput {
  @Field(() => ID, { description: 'The session, `GE2024-S25D07-T00012`.' })
  declare session: string

  @Field(() => [AttendanceInput], { description: '1 to 500 people who were called to it.' })
  declare attendance: AttendanceInput[]
}

/** How an assessment ends. */
export const AssessmentResult = { PASSED: 'PASSED', FAILED: 'FAILED' } as const
export type AssessmentResult = (typeof AssessmentResult)[keyof typeof AssessmentResult]

registerEnumType(AssessmentResult, {
  name: 'AssessmentResult',
  description: 'How an assessment ends.',
  valuesConfig: {
    PASSED: { description: 'Passed.' },
    FAILED: { description: 'Failed: is called to a further session.' },
  },
})

@InputType({ description: "How somebody's assessment ended." })
export class RecordAssessmentInput extends VersionedInput {
  @Field(() => ID, { description: 'The session, `GE2024-S25D07-T00012`.' })
  declare session: string

  @Field(() => ID, { description: 'Id of the person, `S25D07-0001234`.' })
  declare person: string

  @Field(() => AssessmentResult, { description: 'How it ended.' })
  declare result: AssessmentResult

  @Field(() => Int, { nullable: true, description: 'Score, 0 to 100; null where none was given.' })
  score?: number | null
}
