import { BadUserInputError } from '../../common/errors'
import { assertKey, assertText, isGiven } from '../../common/keys'
import type { RosterFilter } from './roster.input'

const keyFields = [
  ...(['election', 'state', 'district', 'parliamentaryConstituency', 'assemblyConstituency'] as const),
  ...(['sector', 'pollingStation', 'party'] as const),
]

/** Refuses a filter that cannot be meant. */
export function assertRosterFilter(filter: RosterFilter): void {
  for (const field of keyFields) {
    const code = filter[field]
    if (isGiven(code)) assertKey(field, `filter.${field}`, code)
  }
  assertTraining(filter)
  assertRange(filter)
}

function assertTraining({ training }: RosterFilter): void {
  if (!isGiven(training)) return
  if (isGiven(training.course) === isGiven(training.round))
    throw new BadUserInputError(
      'filter.training names course and round both, or neither: give the code of a course, or a round, 1 or 2.',
    )
  if (isGiven(training.course)) assertText('filter.training.course', training.course)
}

function assertRange({ payLevel }: RosterFilter): void {
  if (!isGiven(payLevel)) return
  const { from, to } = payLevel
  if (!isGiven(from) && !isGiven(to))
    throw new BadUserInputError('filter.payLevel has no bounds: give from, to or both, or leave it out.')
  if (isGiven(from) && isGiven(to) && from > to)
    throw new BadUserInputError(`filter.payLevel is from ${from} to ${to}: give a from that is not above to.`)
}
