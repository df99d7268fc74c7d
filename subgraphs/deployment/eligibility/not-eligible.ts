import { toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import { type EligibilityReason, isPrivate, obstacles } from './eligibility.rules'

/**
 * What stands against a draft, a problem a rule; none where nothing does. Which rule about a person's private facts it was is
 * told to who may read these, and of the others only that there is one.
 */
export function notEligible(
  person: string,
  reasons: readonly EligibilityReason[],
  isReadable: boolean,
): Problem[] {
  const against = obstacles(reasons)
  const [hidden, told] = [
    against.filter((reason) => isPrivate(reason) && !isReadable),
    against.filter((reason) => !isPrivate(reason) || isReadable),
  ]
  return [
    ...told.map(({ rule, requirement, actual, source }) =>
      toProblem('NOT_ELIGIBLE', `${person} cannot be drafted: ${requirement}`, {
        ...{ field: 'person', rule, actual, source },
      }),
    ),
    ...(hidden.length > 0
      ? [
          toProblem(
            'NOT_ELIGIBLE',
            `${person} cannot be drafted, by the register's private facts: ask the DEO of the register.`,
            { field: 'person' },
          ),
        ]
      : []),
  ]
}
