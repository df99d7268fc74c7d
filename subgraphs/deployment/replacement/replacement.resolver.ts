import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Replacement as ReplacementRow } from '../../../prisma/deployment/generated/client'
import { assertVisible } from '../../common/access/forbidden'
import type { DeploymentContext } from '../context'
import type { DutyRow } from '../duty/duty.columns'
import { Duty } from '../duty/duty.type'
import { Replacement } from './replacement.type'

@Resolver(() => Replacement)
export class ReplacementResolver {
  @FieldResolver(() => Duty, { nullable: true, description: 'The duty that was given up.' })
  async oldDuty(
    @Root() { districtCode, oldDutyId }: ReplacementRow,
    @Ctx() { dutyByKey }: DeploymentContext,
  ) {
    return assertVisible(await dutyByKey.load({ districtCode, code: oldDutyId }))
  }

  @FieldResolver(() => Duty, { nullable: true, description: 'The duty that took its place.' })
  async newDuty(
    @Root() { districtCode, newDutyId }: ReplacementRow,
    @Ctx() { dutyByKey }: DeploymentContext,
  ) {
    return assertVisible(await dutyByKey.load({ districtCode, code: newDutyId }))
  }
}

@Resolver(() => Duty)
export class DutyReplacementResolver {
  @FieldResolver(() => Replacement, {
    nullable: true,
    description: 'By which another took its place; null for a duty that nobody took over.',
  })
  replacedBy(@Root() { districtCode, id }: DutyRow, @Ctx() { replacementOfDuty }: DeploymentContext) {
    return replacementOfDuty.load({ districtCode, code: id })
  }

  @FieldResolver(() => Replacement, {
    nullable: true,
    description: "By which it took another's place; null for a duty that replaced none.",
  })
  replaces(@Root() { districtCode, id }: DutyRow, @Ctx() { replacementByDuty }: DeploymentContext) {
    return replacementByDuty.load({ districtCode, code: id })
  }
}
