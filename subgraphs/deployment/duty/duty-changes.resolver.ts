import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { districtOfPart, isKey } from '../../../prisma/keys'
import type { ChangeWork } from '../../common/change/run-change'
import type { DeploymentContext } from '../context'
import { replaceMember } from '../replacement/replace-member'
import { markReported } from '../reporting/mark-reported'
import { type DutyDone, draftToDuty, dutyConstraints } from './draft-to-duty'
import { DraftToDutyInput, MarkReportedInput, ReplaceMemberInput } from './duty-change.input'
import { DraftToDutyPayload, MarkReportedPayload, ReplaceMemberPayload } from './duty-payloads.type'

@Resolver()
export class DutyChangesResolver {
  @Mutation(() => DraftToDutyPayload, {
    description:
      'Drafts a person to a post in an AC, into a party, sector or station where one is given: by the DEO of its district. ' +
      'Every rule of `Query.eligibility` must be met.',
  })
  draftToDuty(
    @Ctx() context: DeploymentContext,
    @Arg('input', () => DraftToDutyInput, { description: 'Who, and to what.' }) input: DraftToDutyInput,
  ) {
    return change(
      context,
      'draftToDuty',
      input,
      undefined,
      (show) => (transaction) => draftToDuty(transaction, { ...context, show }, input),
    )
  }

  @Mutation(() => ReplaceMemberPayload, {
    description:
      'Gives a duty to another person, by name or from the reserve: by the DEO of the district of the AC. The old duty stays, ' +
      'REPLACED. Every rule of `Query.eligibility` must be met.',
  })
  replaceMember(
    @Ctx() context: DeploymentContext,
    @Arg('input', () => ReplaceMemberInput, { description: 'Whose duty, and who takes it.' })
    input: ReplaceMemberInput,
  ) {
    const { subject } = context.viewer
    return change(
      context,
      'replaceMember',
      input,
      input.duty,
      (show) => (transaction) => replaceMember(transaction, { ...context, subject, show }, input),
    )
  }

  @Mutation(() => MarkReportedPayload, {
    description:
      'Records where somebody on duty has come to, or that they did not come: by the DEO, the RO or the ARO of the place.',
  })
  markReported(
    @Ctx() context: DeploymentContext,
    @Arg('input', () => MarkReportedInput, { description: 'Whose duty, and which step.' })
    input: MarkReportedInput,
  ) {
    const { scopes, viewer } = context
    return change(
      context,
      'markReported',
      input,
      input.duty,
      () => (transaction) =>
        markReported(transaction, { scopes, subject: viewer.subject, now: new Date() }, input),
    )
  }
}

/**
 * Makes a change and shows the duty after it.
 * @param asked the duty that the input names, shown where nothing was written and nothing else stands in the way
 * @param work of a change that is told with `show` what stands in its way
 */
async function change(
  { runChange, dutyByKey }: DeploymentContext,
  mutation: string,
  input: { idempotencyKey?: string | null; reason?: string | null },
  asked: string | undefined,
  work: (show: (duty: string) => void) => ChangeWork<DutyDone>,
) {
  let inTheWay: string | undefined
  const { done, problems } = await runChange(
    { mutation, input, reason: input.reason, constraints: dutyConstraints },
    work((duty) => {
      inTheWay = duty
    }),
  )
  const code = done?.duty ?? inTheWay ?? asked
  if (code === undefined || !isKey('duty', code)) return { duty: null, problems }
  const key = { districtCode: districtOfPart(code), code }
  return { duty: await dutyByKey.clear(key).load(key), problems }
}
