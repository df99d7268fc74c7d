import { Field, ObjectType } from 'type-graphql'
import { Problem } from '../../common/change/problem.type'
import { ListSize } from '../../common/list-size'
import { Enrolment } from './enrolment.type'

@ObjectType({ description: 'What became of a list of attendance.', simpleResolvers: true })
export class RecordAttendancePayload {
  @ListSize(50)
  @Field(() => [Enrolment], {
    description:
      'The places of those named as they stand now, in the order of the input, as far as the viewer may see them.',
  })
  declare enrolments: Enrolment[]

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why nothing was changed; empty where it was.' })
  declare problems: Problem[]
}

@ObjectType({ description: 'What became of an assessment.', simpleResolvers: true })
export class RecordAssessmentPayload {
  @Field(() => Enrolment, {
    nullable: true,
    description: 'The place as it stands now; null where there is none that the viewer may see.',
  })
  declare enrolment: Enrolment | null

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why nothing was changed; empty where it was.' })
  declare problems: Problem[]
}
