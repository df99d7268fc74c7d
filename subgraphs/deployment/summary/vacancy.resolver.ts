import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../../../prisma/keys'
import { assertVisible } from '../../common/access/forbidden'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency, ParliamentaryConstituency } from '../geography/constituency.type'
import { District } from '../geography/district.type'
import { State } from '../geography/state.type'
import { DeploymentSummary } from './deployment-summary.type'
import { Vacancy } from './vacancy.type'

/** Posts whose seats are counted. */
const countedPosts = 8

@Resolver(() => DeploymentSummary)
export class SummaryVacanciesResolver {
  @ListSize(countedPosts)
  @FieldResolver(() => [Vacancy], { description: 'How its posts are filled, post by post.' })
  async vacancies(@Root() { area, of }: DeploymentSummary, @Ctx() { vacanciesByArea }: DeploymentContext) {
    return (await vacanciesByArea(of).load(area))?.vacancies ?? []
  }
}

/** Gives a type of area the field `vacancies(election)`. */
function createAreaVacanciesResolver(areaType: new () => { code: string }, by: Area) {
  @Resolver(() => areaType)
  class AreaVacanciesResolver {
    @ListSize(countedPosts)
    @FieldResolver(() => [Vacancy], {
      nullable: true,
      description:
        'How its posts are filled for an election, post by post, as far as the viewer may see it; null with FORBIDDEN ' +
        'where that is nothing.',
    })
    async vacancies(
      @Root() { code }: { code: string },
      @Args(() => ElectionArgs) { election }: ElectionArgs,
      @Ctx() { vacanciesByArea }: DeploymentContext,
    ): Promise<Vacancy[]> {
      assertKey('election', 'election', election)
      return assertVisible(await vacanciesByArea({ election, by }).load(code)).vacancies
    }
  }
  return AreaVacanciesResolver
}

export const areaVacanciesResolvers = [
  createAreaVacanciesResolver(State, Area.STATE),
  createAreaVacanciesResolver(District, Area.DISTRICT),
  createAreaVacanciesResolver(ParliamentaryConstituency, Area.PARLIAMENTARY_CONSTITUENCY),
  createAreaVacanciesResolver(AssemblyConstituency, Area.ASSEMBLY_CONSTITUENCY),
] as const
