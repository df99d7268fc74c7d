import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { districtOfPart, isKey } from '../../../prisma/keys'
import type { ChangeWork } from '../../common/change/run-change'
import type { TrainingContext } from '../context'
import { RecordAssessmentInput, RecordAttendanceInput } from './enrolment-change.input'
import { RecordAssessmentPayload, RecordAttendancePayload } from './enrolment-payloads.type'
import { recordAssessment } from './record-assessment'
import { recordAttendance } from './record-attendance'

@Resolver()
export class EnrolmentChangesResolver {
  @Mutation(() => RecordAttendancePayload, {
    description:
      'Records who of a session was there, up to 500 people at once and all or none: by a trainer or the DEO of the district ' +
      'that trains.',
  })
  async recordAttendance(
    @Ctx() context: TrainingContext,
    @Arg('input', () => RecordAttendanceInput, { description: 'Which session, and who was there.' })
    input: RecordAttendanceInput,
  ) {
    const people = input.attendance.map(({ person }) => person)
    const { enrolments, problems } = await change(context, 'recordAttendance', input, people, (transaction) =>
      recordAttendance(transaction, { ...context, now: new Date() }, input),
    )
    return { enrolments, problems }
  }

  @Mutation(() => RecordAssessmentPayload, {
    description:
      'Records how the assessment of somebody ended who was there: by a trainer or the DEO of the district that trains.',
  })
  async recordAssessment(
    @Ctx() context: TrainingContext,
    @Arg('input', () => RecordAssessmentInput, { description: 'Whose, and how it ended.' })
    input: RecordAssessmentInput,
  ) {
    const { enrolments, problems } = await change(
      context,
      'recordAssessment',
      input,
      [input.person],
      (transaction) => recordAssessment(transaction, { ...context, now: new Date() }, input),
    )
    return { enrolment: enrolments[0] ?? null, problems }
  }
}

/** Makes a change, and reads anew what it was about, as far as the viewer may see it. */
async function change(
  { runChange, enrolmentByKey }: TrainingContext,
  mutation: string,
  input: { idempotencyKey?: string | null; session: string },
  people: readonly string[],
  work: ChangeWork<{ people: string[] }>,
) {
  const { problems } = await runChange({ mutation, input }, work)
  if (!isKey('session', input.session)) return { enrolments: [], problems }
  const key = { districtCode: districtOfPart(input.session), sessionCode: input.session }
  const keys = people.slice(0, 500).map((personId) => ({ ...key, personId }))
  const found = await Promise.all(keys.map((each) => enrolmentByKey.clear(each).load(each)))
  return { enrolments: found.filter((enrolment) => enrolment !== null), problems }
}
