import type { Duty } from '../../../prisma/deployment/generated/client'
import { toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { claimDay } from '../duty/duty-change.repository'
import { type Assessment, assessPeople, type Vacancy } from '../eligibility/assess-people'
import { obstacles } from '../eligibility/eligibility.rules'
import { findReserve, lockFirstReserve, type ReserveDuty } from './reserve.repository'
import type { ReplacementTools, Successor } from './successor'

/** So many of the reserve of the AC, and of the rest of the district, are looked at. */
const mostCandidates = 200

/**
 * The best of the reserve for the post: of those that no binding rule stands against, first who is of the AC, then whom no
 * other rule speaks against, then who is of the gender of whom they replace (a station may be managed by women), then by id.
 */
export async function chooseReserve(
  transaction: Database,
  { eligibilitySource }: ReplacementTools,
  old: Duty,
  vacancy: Vacancy,
): Promise<Successor | Problem[]> {
  const reserve = await findReserve(transaction, old, { exceptId: old.id, limit: mostCandidates })
  const assessed = await assessPeople(
    transaction,
    eligibilitySource,
    vacancy,
    reserve.map(({ id, personId }) => ({ personId, givingUp: id })),
  )
  const eligible = reserve
    .flatMap((duty) => {
      const assessment = assessed.get(duty.personId)
      return assessment && obstacles(assessment.reasons).length === 0 ? [{ duty, assessment }] : []
    })
    .sort((one, other) => rankOf(one, old) - rankOf(other, old))
  const duty = await lockFirstReserve(
    transaction,
    old.districtCode,
    eligible.map(({ duty }) => duty.id),
  )
  const chosen = eligible.find((candidate) => candidate.duty.id === duty)
  if (!chosen) return [noneLeft(old, reserve.length)]
  await claimDay(transaction, chosen.duty.personId, vacancy.day)
  return { draftee: chosen.assessment.facts, duty: chosen.duty.id }
}

/** The lower the better; equals stay in the order of ids. */
function rankOf({ duty, assessment }: { duty: ReserveDuty; assessment: Assessment }, old: Duty): number {
  const isElsewhere = duty.assemblyConstituencyCode !== old.assemblyConstituencyCode
  const hasDoubt = assessment.reasons.some(({ isMet }) => !isMet)
  const isOfOtherGender = assessment.facts.gender !== old.personGender
  return (isElsewhere ? 4 : 0) + (hasDoubt ? 2 : 0) + (isOfOtherGender ? 1 : 0)
}

function noneLeft({ post, assemblyConstituencyCode, districtCode }: Duty, looked: number): Problem {
  const message =
    looked === 0
      ? `Nobody is in reserve as ${post} in ${districtCode}: name a person.`
      : `None of ${looked} in reserve as ${post} for ${assemblyConstituencyCode} may take the place: name a person.`
  return toProblem('NOT_ELIGIBLE', message, { field: 'person', actual: `${looked} looked at` })
}
