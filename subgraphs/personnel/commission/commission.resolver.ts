import { Arg, Ctx, FieldResolver, ID, Query, Resolver } from 'type-graphql'
import type { Posting as PostingRow } from '../../../prisma/personnel/generated/client'
import { Role } from '../../../prisma/personnel/generated/enums'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { PersonnelContext } from '../context'
import { listCurrentPostingsByRole } from '../posting/posting.repository'
import { Posting } from '../posting/posting.type'
import { Commission } from './commission.type'

@Resolver(() => Commission)
export class CommissionResolver {
  @Query(() => Commission, { description: 'The top of the chain of command.' })
  commission(): Commission {
    return { name: 'Election Commission of India' }
  }

  @ListSize(3)
  @FieldResolver(() => [Posting], {
    description: 'The Chief Election Commissioner and the Election Commissioners, the Chief first.',
  })
  commissioners(@Ctx() { prisma }: PersonnelContext): Promise<PostingRow[]> {
    return listCurrentPostingsByRole(prisma, [Role.CHIEF_ELECTION_COMMISSIONER, Role.ELECTION_COMMISSIONER])
  }

  @ListSize(5)
  @FieldResolver(() => [Posting], { description: 'The Deputy Election Commissioners, by zone.' })
  deputyElectionCommissioners(@Ctx() { prisma }: PersonnelContext): Promise<PostingRow[]> {
    return listCurrentPostingsByRole(prisma, [Role.DEPUTY_ELECTION_COMMISSIONER])
  }

  @ListSize(36)
  @FieldResolver(() => [Posting], { description: 'The Chief Electoral Officers, by state code.' })
  chiefElectoralOfficers(
    @Ctx() { prisma }: PersonnelContext,
    @Arg('states', () => [ID], {
      nullable: true,
      description: 'Only of these states; all 36 where left out.',
    })
    states: string[] | null,
  ): Promise<PostingRow[]> {
    for (const state of states ?? []) assertKey('state', 'states', state)
    return listCurrentPostingsByRole(prisma, [Role.CHIEF_ELECTORAL_OFFICER], states)
  }
}
