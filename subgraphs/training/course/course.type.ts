import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Course as CourseRow } from '../../../prisma/training/generated/client'
import { Audience } from '../../../prisma/training/generated/enums'

registerEnumType(Audience, {
  name: 'Audience',
  description: 'For whom a course or an event is.',
  valuesConfig: {
    CHIEF_ELECTORAL_OFFICERS: { description: 'The CEOs.' },
    DISTRICT_AND_RETURNING_OFFICERS: { description: 'DEOs and ROs.' },
    POLLING_STAFF: { description: 'Every member of a polling party.' },
    PRESIDING_AND_FIRST_POLLING_OFFICERS: { description: 'Presiding Officers and Polling Officers 1.' },
    SECTOR_OFFICERS: { description: 'Sector Officers.' },
    MICRO_OBSERVERS: { description: 'Micro-observers.' },
  },
})

@ObjectType({ description: 'What is taught in a session.', simpleResolvers: true })
export class Course implements Pick<CourseRow, 'code' | 'title' | 'audience' | 'round'> {
  @Field(() => ID, { description: 'Code of the course, `POLLING_STAFF_ROUND_1`.' })
  declare code: string

  @Field(() => String, { description: 'Title of the course.' })
  declare title: string

  @Field(() => Audience, { description: 'For whom it is.' })
  declare audience: Audience

  @Field(() => Int, {
    nullable: true,
    description: 'Round of the training of polling staff, from 1; null for other courses.',
  })
  declare round: number | null
}
