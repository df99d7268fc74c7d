import { GraphQLDate } from 'graphql-scalars'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { ParliamentaryConstituency as ParliamentaryConstituencyRow } from '../../../prisma/deployment/generated/client'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency, ParliamentaryConstituency } from './constituency.type'
import { District } from './district.type'
import { State } from './state.type'

@Resolver(() => ParliamentaryConstituency)
export class ParliamentaryConstituencyResolver {
  @Query(() => ParliamentaryConstituency, {
    nullable: true,
    description: 'One PC; null where there is none of this code.',
  })
  parliamentaryConstituency(
    @Ctx() { parliamentaryConstituencyByCode }: DeploymentContext,
    @Arg('code', () => ID, { description: 'Code of the PC, `S25-PC12`.' }) code: string,
  ) {
    assertKey('parliamentaryConstituency', 'code', code)
    return parliamentaryConstituencyByCode.load(code)
  }

  @FieldResolver(() => State, { description: 'The state it lies in.' })
  state(@Root() constituency: ParliamentaryConstituencyRow, @Ctx() { stateByCode }: DeploymentContext) {
    return stateByCode.load(constituency.stateCode)
  }

  @ListSize(8)
  @FieldResolver(() => [AssemblyConstituency], { description: 'Its segments, by number.' })
  assemblyConstituencies(@Root() { code }: ParliamentaryConstituencyRow, @Ctx() context: DeploymentContext) {
    return context.assemblyConstituenciesByParliamentaryConstituency.load(code)
  }

  @ListSize(2)
  @FieldResolver(() => [District], { description: 'The districts that it touches, by code.' })
  async districts(@Root() { code }: ParliamentaryConstituencyRow, @Ctx() context: DeploymentContext) {
    const segments = await context.assemblyConstituenciesByParliamentaryConstituency.load(code)
    return context.districtByCode.loadMany(
      [...new Set(segments.map(({ districtCode }) => districtCode))].sort(),
    )
  }

  @FieldResolver(() => GraphQLDate, {
    nullable: true,
    description: 'Its day of poll in an election; null where it has none in it.',
  })
  async pollDate(
    @Root() { code }: ParliamentaryConstituencyRow,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Ctx() context: DeploymentContext,
  ) {
    return (await pollOf(code, election, context))?.pollDate ?? null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The phase in which it polls in an election; null where it has no poll in it.',
  })
  async phase(
    @Root() { code }: ParliamentaryConstituencyRow,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Ctx() context: DeploymentContext,
  ) {
    return (await pollOf(code, election, context))?.phaseNumber ?? null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Its electors in an election; null where it has no poll in it, or was won unopposed.',
  })
  async electors(
    @Root() { code }: ParliamentaryConstituencyRow,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Ctx() context: DeploymentContext,
  ) {
    return (await pollOf(code, election, context))?.electors ?? null
  }
}

function pollOf(code: string, election: string, { pollByConstituency }: DeploymentContext) {
  assertKey('election', 'election', election)
  return pollByConstituency(election).load(code)
}
