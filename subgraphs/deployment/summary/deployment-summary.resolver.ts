import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import { SummaryArgs } from '../../common/summary-args'
import type { DeploymentContext } from '../context'
import { listDeploymentSummaries } from './deployment-summary.repository'
import { DeploymentSummary } from './deployment-summary.type'

@Resolver()
export class DeploymentSummaryResolver {
  @ListSize(800)
  @Query(() => [DeploymentSummary], { description: 'The deployment of an election counted by area.' })
  deploymentSummary(
    @Ctx() { database, scopes }: DeploymentContext,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Args(() => SummaryArgs) { by, within }: SummaryArgs,
  ): Promise<DeploymentSummary[]> {
    assertKey('election', 'election', election)
    return listDeploymentSummaries(database, scopes.numbers, { election, by, within })
  }
}
