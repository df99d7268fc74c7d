import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { ListSize } from '../../common/list-size'
import { SummaryArgs } from '../../common/summary-args'
import type { PersonnelContext } from '../context'
import { listWorkforceSummaries } from './workforce-summary.repository'
import { WorkforceSummary } from './workforce-summary.type'

@Resolver()
export class WorkforceSummaryResolver {
  @ListSize(800)
  @Query(() => [WorkforceSummary], { description: 'The workforce counted by area.' })
  workforceSummary(
    @Ctx() { database, scopes }: PersonnelContext,
    @Args(() => SummaryArgs) args: SummaryArgs,
  ): Promise<WorkforceSummary[]> {
    return listWorkforceSummaries(database, scopes.numbers, args)
  }
}
