import { ReportingStep } from '../../../prisma/deployment/generated/enums'
import { isInside } from '../../common/access/scope'
import { notFound, staleVersion, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import type { DutyDone } from '../duty/draft-to-duty'
import type { MarkReportedInput } from '../duty/duty-change.input'
import { lockDuty, setDutyStatus } from '../duty/duty-change.repository'
import { checkKey } from '../duty/duty-input.rules'
import type { DeploymentScopes } from '../scopes'
import { deleteAbsence, findReportings, writeReporting } from './reporting.repository'
import { checkReport, statusAfter } from './reporting.rules'

/** Records where somebody on duty has come to. */
export async function markReported(
  transaction: Database,
  { scopes, subject, now }: { scopes: DeploymentScopes; subject: string; now: Date },
  input: MarkReportedInput,
): Promise<DutyDone | Problem[]> {
  const faults = checkKey('duty', 'duty', input.duty)
  if (faults.length > 0) return faults
  const duty = await lockDuty(transaction, scopes, input.duty)
  if (!duty) return [notFound('duty', input.duty)]
  if (!isInside(scopes.reporting, duty.assemblyConstituencyCode))
    return [toProblem('FORBIDDEN', 'This is for the DEO, the RO and the ARO of the place of duty to do.')]
  if (duty.version !== input.version) return [staleVersion(input.version, duty.version)]

  const key = { districtCode: duty.districtCode, dutyId: duty.id }
  const recorded = await findReportings(transaction, [{ districtCode: duty.districtCode, code: duty.id }])
  const report = { step: input.step, at: input.at ?? now }
  const wrong = checkReport({ ...report, status: duty.status, now, recorded })
  if (wrong.length > 0) return wrong
  if (input.step !== ReportingStep.ABSENT) await deleteAbsence(transaction, key)
  await writeReporting(transaction, { ...key, ...report, recordedBy: subject })
  await setDutyStatus(transaction, duty, statusAfter(duty.status, input.step))
  return { duty: duty.id }
}
