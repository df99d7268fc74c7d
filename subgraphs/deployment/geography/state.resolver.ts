import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency, ParliamentaryConstituency } from './constituency.type'
import { District } from './district.type'
import { State } from './state.type'

@Resolver(() => State)
export class StateResolver {
  @ListSize(36)
  @Query(() => [State], { description: 'All 36 states and union territories, by code.' })
  states(@Ctx() { prisma }: DeploymentContext) {
    return prisma.state.findMany({ orderBy: { code: 'asc' } })
  }

  @Query(() => State, { nullable: true, description: 'One state; null where there is none of this code.' })
  state(
    @Ctx() { stateByCode }: DeploymentContext,
    @Arg('code', () => ID, { description: 'Code of the state, `S25`.' }) code: string,
  ) {
    assertKey('state', 'code', code)
    return stateByCode.load(code)
  }

  @ListSize(22)
  @FieldResolver(() => [District], { description: 'Its districts, by code.' })
  districts(@Root() { code }: State, @Ctx() { districtsByState }: DeploymentContext) {
    return districtsByState.load(code)
  }

  @ListSize(15)
  @FieldResolver(() => [ParliamentaryConstituency], { description: 'Its PCs, by number.' })
  parliamentaryConstituencies(
    @Root() { code }: State,
    @Ctx() { parliamentaryConstituenciesByState }: DeploymentContext,
  ) {
    return parliamentaryConstituenciesByState.load(code)
  }

  @ListSize(115)
  @FieldResolver(() => [AssemblyConstituency], { description: 'Its ACs, by number.' })
  assemblyConstituencies(
    @Root() { code }: State,
    @Ctx() { assemblyConstituenciesByState }: DeploymentContext,
  ) {
    return assemblyConstituenciesByState.load(code)
  }
}
