import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PreparednessReview as PreparednessReviewRow } from '../../../prisma/deployment/generated/client'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import type { DeploymentContext } from '../context'
import { State } from '../geography/state.type'
import { PreparednessReview } from './preparedness-review.type'

@Resolver(() => PreparednessReview)
export class PreparednessReviewResolver {
  @FieldResolver(() => State, { description: 'The state reviewed.' })
  state(@Root() review: PreparednessReviewRow, @Ctx() { stateByCode }: DeploymentContext) {
    return stateByCode.load(review.stateCode)
  }
}

@Resolver(() => State)
export class StateReviewResolver {
  @FieldResolver(() => PreparednessReview, {
    nullable: true,
    description: "The Commission's review of its preparedness for an election; null where there is none.",
  })
  preparednessReview(
    @Root() { code }: State,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Ctx() { reviewByState }: DeploymentContext,
  ) {
    assertKey('election', 'election', election)
    return reviewByState(election).load(code)
  }
}
