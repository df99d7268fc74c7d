import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { AssemblyConstituency as AssemblyConstituencyRow } from '../../../prisma/deployment/generated/client'
import { assertKey } from '../../common/keys'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency, ParliamentaryConstituency } from './constituency.type'
import { District } from './district.type'
import { State } from './state.type'

@Resolver(() => AssemblyConstituency)
export class AssemblyConstituencyResolver {
  @Query(() => AssemblyConstituency, {
    nullable: true,
    description: 'One AC; null where there is none of this code.',
  })
  assemblyConstituency(
    @Ctx() { assemblyConstituencyByCode }: DeploymentContext,
    @Arg('code', () => ID, { description: 'Code of the AC, `S25-AC123`.' }) code: string,
  ) {
    assertKey('assemblyConstituency', 'code', code)
    return assemblyConstituencyByCode.load(code)
  }

  @FieldResolver(() => State, { description: 'The state it lies in.' })
  state(@Root() constituency: AssemblyConstituencyRow, @Ctx() { stateByCode }: DeploymentContext) {
    return stateByCode.load(constituency.stateCode)
  }

  @FieldResolver(() => District, { description: 'The district it lies in: the administrative line.' })
  district(@Root() constituency: AssemblyConstituencyRow, @Ctx() { districtByCode }: DeploymentContext) {
    return districtByCode.load(constituency.districtCode)
  }

  @FieldResolver(() => ParliamentaryConstituency, {
    description: 'The PC it is a segment of: the electoral line.',
  })
  parliamentaryConstituency(
    @Root() constituency: AssemblyConstituencyRow,
    @Ctx() { parliamentaryConstituencyByCode }: DeploymentContext,
  ) {
    return parliamentaryConstituencyByCode.load(constituency.parliamentaryConstituencyCode)
  }
}
