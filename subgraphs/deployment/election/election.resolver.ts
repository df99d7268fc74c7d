import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Election as ElectionRow } from '../../../prisma/deployment/generated/client'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { Election, Phase } from './election.type'

@Resolver(() => Election)
export class ElectionResolver {
  @Query(() => Election, {
    nullable: true,
    description: 'One election; null where there is none of this code.',
  })
  election(
    @Ctx() { electionByCode }: DeploymentContext,
    @Arg('code', () => ID, { description: 'Code of the election, `GE2024`.' }) code: string,
  ): Promise<ElectionRow | null> {
    assertKey('election', 'code', code)
    return electionByCode.load(code)
  }

  @ListSize(5)
  @Query(() => [Election], { description: 'All elections, the latest first.' })
  elections(@Ctx() { prisma }: DeploymentContext): Promise<ElectionRow[]> {
    return prisma.election.findMany({ orderBy: { countingOn: 'desc' } })
  }

  @ListSize(7)
  @FieldResolver(() => [Phase], { description: 'Its phases, in order.' })
  phases(@Root() { code }: ElectionRow, @Ctx() { phasesByElection }: DeploymentContext) {
    return phasesByElection.load(code)
  }
}
