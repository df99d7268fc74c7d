import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Area } from '../../../prisma/keys'
import { assertVisible } from '../../common/access/forbidden'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import { SummaryArgs } from '../../common/summary-args'
import { AssemblyConstituency, District, ParliamentaryConstituency, State } from '../area/area.type'
import type { TrainingContext } from '../context'
import { listTrainingSummaries } from './training-summary.repository'
import { TrainingSummary } from './training-summary.type'

@Resolver()
export class TrainingSummaryResolver {
  @ListSize(800)
  @Query(() => [TrainingSummary], { description: 'The training for an election counted by area.' })
  trainingSummary(
    @Ctx() { database, scopes }: TrainingContext,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Args(() => SummaryArgs) { by, within }: SummaryArgs,
  ): Promise<TrainingSummary[]> {
    assertKey('election', 'election', election)
    return listTrainingSummaries(database, scopes.numbers, { election, by, within })
  }
}

/** Gives a type of area the field `trainingSummary(election)`. */
function createAreaSummaryResolver(areaType: new () => { code: string }, by: Area) {
  @Resolver(() => areaType)
  class AreaTrainingSummaryResolver {
    @FieldResolver(() => TrainingSummary, {
      nullable: true,
      description:
        'The training of its staff for an election, as far as the viewer may see it; null with FORBIDDEN where that is nothing.',
    })
    async trainingSummary(
      @Root() { code }: { code: string },
      @Args(() => ElectionArgs) { election }: ElectionArgs,
      @Ctx() { summaryByArea }: TrainingContext,
    ): Promise<TrainingSummary> {
      assertKey('election', 'election', election)
      return assertVisible(await summaryByArea({ election, by }).load(code))
    }
  }
  return AreaTrainingSummaryResolver
}

export const areaSummaryResolvers = [
  createAreaSummaryResolver(State, Area.STATE),
  createAreaSummaryResolver(District, Area.DISTRICT),
  createAreaSummaryResolver(ParliamentaryConstituency, Area.PARLIAMENTARY_CONSTITUENCY),
  createAreaSummaryResolver(AssemblyConstituency, Area.ASSEMBLY_CONSTITUENCY),
] as const
