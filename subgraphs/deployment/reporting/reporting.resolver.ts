import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import type { DutyRow } from '../duty/duty.columns'
import { Duty } from '../duty/duty.type'
import { Reporting } from './reporting.type'

@Resolver(() => Duty)
export class DutyReportingsResolver {
  @ListSize(3)
  @FieldResolver(() => [Reporting], {
    description: 'Where they reported, in the order of steps; empty until it is recorded here.',
  })
  reportings(@Root() { districtCode, id }: DutyRow, @Ctx() { reportingsByDuty }: DeploymentContext) {
    return reportingsByDuty.load({ districtCode, code: id })
  }
}
