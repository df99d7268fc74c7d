import { DutyStatus, type Reporting, ReportingStep } from '../../../prisma/deployment/generated/client'
import { toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'

const order: readonly ReportingStep[] = [
  ...[ReportingStep.DISPATCH_CENTRE, ReportingStep.STATION_REACHED, ReportingStep.RETURNED],
]

/** A clock of an officer may be ahead by so much. */
const aheadMs = 5 * 60_000

interface Report {
  status: DutyStatus
  step: ReportingStep
  at: Date
  now: Date
  /** What was recorded before. */
  recorded: readonly Pick<Reporting, 'step' | 'at'>[]
}

/** What is wrong with a report: steps come one after the other, and times with them. */
export function checkReport({ status, step, at, now, recorded }: Report): Problem[] {
  if (status === DutyStatus.REPLACED || status === DutyStatus.EXEMPTED)
    return [notNow('SERVES', `Nobody serves in this duty any more: it is ${status}.`, status)]
  if (at.getTime() > now.getTime() + aheadMs)
    return [
      toProblem('INVALID_INPUT', `at is ${at.toISOString()}: it lies ahead.`, {
        ...{ field: 'at', rule: 'NOT_AHEAD', actual: now.toISOString() },
      }),
    ]
  const steps = recorded.filter((report) => report.step !== ReportingStep.ABSENT)
  if (step === ReportingStep.ABSENT) {
    const [came] = steps
    return came ? [notNow('ABSENT_OR_PRESENT', 'They have reported: they are not absent.', came.step)] : []
  }
  const place = order.indexOf(step)
  const before = order[place - 1]
  if (before && !steps.some((report) => report.step === before))
    return [notNow('STEPS_IN_ORDER', `${before} has not been recorded yet: record it first.`, before)]
  const wrong = steps.find((report) => {
    const other = order.indexOf(report.step)
    return other < place ? report.at > at : other > place && report.at < at
  })
  if (!wrong) return []
  const message = `${step} at ${at.toISOString()} does not go with ${wrong.step} at ${wrong.at.toISOString()}.`
  return [
    toProblem('INVALID_INPUT', message, {
      ...{ field: 'at', rule: 'TIMES_IN_ORDER', actual: wrong.at.toISOString() },
    }),
  ]
}

function notNow(rule: string, message: string, actual: string): Problem {
  return toProblem('NOT_NOW', message, { field: 'step', rule, actual })
}

/** How a duty stands after a step; who is in reserve and comes stays in reserve, and may be called on. */
export function statusAfter(status: DutyStatus, step: ReportingStep): DutyStatus {
  if (step === ReportingStep.ABSENT) return DutyStatus.ABSENT
  return status === DutyStatus.RESERVE ? status : DutyStatus.REPORTED
}
