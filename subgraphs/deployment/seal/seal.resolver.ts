import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency } from '../geography/constituency.type'
import { Person } from '../person/person.type'
import type { SealRow } from './seal.repository'
import { Seal } from './seal.type'

@Resolver(() => Seal)
export class SealResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who sealed it: the DEO.' })
  sealedBy(@Root() { sealedBy }: SealRow): Person {
    return { id: sealedBy }
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who opened it; null while it is sealed.' })
  openedBy(@Root() { openedBy }: SealRow): Person | null {
    return openedBy === null ? null : { id: openedBy }
  }
}

@Resolver(() => AssemblyConstituency)
export class AssemblyConstituencySealResolver {
  @FieldResolver(() => Seal, {
    nullable: true,
    description: 'The seal of its third randomisation; null where none has been sealed.',
  })
  seal(
    @Root() { code }: AssemblyConstituency,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Ctx() { sealByConstituency }: DeploymentContext,
  ) {
    assertKey('election', 'election', election)
    return sealByConstituency(election).load(code)
  }
}
