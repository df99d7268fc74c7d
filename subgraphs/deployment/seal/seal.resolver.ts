import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { isKey } from '../../../prisma/keys'
import { ForbiddenError } from '../../common/access/forbidden'
import { isInside } from '../../common/access/scope'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency } from '../geography/constituency.type'
import { Person } from '../person/person.type'
import type { DeploymentScopes } from '../scopes'
import type { SealRow } from './seal.repository'
import { Seal } from './seal.type'

@Resolver(() => Seal)
export class SealResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who sealed it: the DEO; null with FORBIDDEN outside the area.',
  })
  sealedBy(@Root() seal: SealRow, @Ctx() { scopes }: DeploymentContext): Person {
    assertInside(seal, scopes)
    return { id: seal.sealedBy }
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who opened it; null while it is sealed, where the token of who did named no person, and with FORBIDDEN outside the area.',
  })
  openedBy(@Root() seal: SealRow, @Ctx() { scopes }: DeploymentContext): Person | null {
    assertInside(seal, scopes)
    const { openedBy } = seal
    return openedBy !== null && isKey('person', openedBy) ? { id: openedBy } : null
  }
}

function assertInside({ assemblyConstituencyCode }: SealRow, { sealing }: DeploymentScopes): void {
  if (!isInside(sealing, assemblyConstituencyCode)) throw new ForbiddenError()
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
