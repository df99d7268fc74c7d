import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Enrolment as EnrolmentRow } from '../../../prisma/training/generated/client'
import { ForbiddenError } from '../../common/access/forbidden'
import { isDistrictInside, isInside } from '../../common/access/scope'
import { Change } from '../../common/change/change.type'
import { toChange } from '../../common/change/to-change'
import { toDistrictKey } from '../../common/district-key'
import { ListSize } from '../../common/list-size'
import type { TrainingContext } from '../context'
import { Enrolment } from './enrolment.type'

@Resolver(() => Enrolment)
export class EnrolmentHistoryResolver {
  @ListSize(2)
  @FieldResolver(() => [Change], {
    nullable: true,
    description:
      'What was changed of it, the latest first, a hundred changes at most; of one that was loaded and not changed since none.',
  })
  async history(
    @Root() { districtCode, sessionCode, personId }: EnrolmentRow,
    @Ctx() { scopes: { history }, sessionByKey, historyOfEnrolment }: TrainingContext,
  ): Promise<Change[]> {
    const session = await sessionByKey.load({ districtCode, code: sessionCode })
    const isSeen =
      history.people.includes(personId) ||
      isDistrictInside(history, toDistrictKey(personId).districtCode) ||
      isDistrictInside(history, districtCode) ||
      (session !== null && isInside(history, session.assemblyConstituencyCode))
    if (!isSeen) throw new ForbiddenError()
    const rows = await historyOfEnrolment.load({ districtCode, entityId: `${sessionCode}/${personId}` })
    return rows.map((row) => toChange(row, () => false))
  }
}
