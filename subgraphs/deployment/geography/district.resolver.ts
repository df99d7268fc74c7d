import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { District as DistrictRow } from '../../../prisma/deployment/generated/client'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency, ParliamentaryConstituency } from './constituency.type'
import { District } from './district.type'
import { State } from './state.type'

@Resolver(() => District)
export class DistrictResolver {
  @Query(() => District, {
    nullable: true,
    description: 'One district; null where there is none of this code.',
  })
  district(
    @Ctx() { districtByCode }: DeploymentContext,
    @Arg('code', () => ID, { description: 'Code of the district, `S25D07`.' }) code: string,
  ) {
    assertKey('district', 'code', code)
    return districtByCode.load(code)
  }

  @FieldResolver(() => State, { description: 'The state it lies in.' })
  state(@Root() district: DistrictRow, @Ctx() { stateByCode }: DeploymentContext) {
    return stateByCode.load(district.stateCode)
  }

  @ListSize(6)
  @FieldResolver(() => [AssemblyConstituency], { description: 'Its ACs, by number.' })
  assemblyConstituencies(
    @Root() { code }: DistrictRow,
    @Ctx() { assemblyConstituenciesByDistrict }: DeploymentContext,
  ) {
    return assemblyConstituenciesByDistrict.load(code)
  }

  @ListSize(2)
  @FieldResolver(() => [ParliamentaryConstituency], {
    description: 'The PCs that have an AC in it, by code.',
  })
  async parliamentaryConstituencies(@Root() { code }: DistrictRow, @Ctx() context: DeploymentContext) {
    const segments = await context.assemblyConstituenciesByDistrict.load(code)
    const codes = new Set(segments.map((segment) => segment.parliamentaryConstituencyCode))
    return context.parliamentaryConstituencyByCode.loadMany([...codes])
  }
}
