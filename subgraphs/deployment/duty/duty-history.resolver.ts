import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ForbiddenError } from '../../common/access/forbidden'
import { isInside } from '../../common/access/scope'
import { Change } from '../../common/change/change.type'
import { toChange } from '../../common/change/to-change'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import type { DutyRow } from './duty.columns'
import { Duty } from './duty.type'

@Resolver(() => Duty)
export class DutyHistoryResolver {
  @ListSize(3)
  @FieldResolver(() => [Change], {
    nullable: true,
    description:
      'What was changed of it and of its reports, the latest first, a hundred changes at most; of a duty that was loaded and ' +
      'not changed since none. A station is hidden until the seal is opened.',
  })
  async history(
    @Root() duty: DutyRow,
    @Ctx() { scopes, historyOfDuty }: DeploymentContext,
  ): Promise<Change[]> {
    const { assemblyConstituencyCode, personId, districtCode, id: entityId, isSealed } = duty
    const { history } = scopes
    if (!isInside(history, assemblyConstituencyCode) && !history.people.includes(personId))
      throw new ForbiddenError()
    const rows = await historyOfDuty.load({ districtCode, entityId })
    return rows.map((row) => toChange(row, (field) => isSealed && field === 'stationCode'))
  }
}
