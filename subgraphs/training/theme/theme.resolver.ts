import { Ctx, Query, Resolver } from 'type-graphql'
import type { Theme as ThemeRow } from '../../../prisma/training/generated/client'
import { ListSize } from '../../common/list-size'
import type { TrainingContext } from '../context'
import { Theme } from './theme.type'

@Resolver(() => Theme)
export class ThemeResolver {
  @ListSize(12)
  @Query(() => [Theme], { description: 'All themes, by name.' })
  themes(@Ctx() { prisma }: TrainingContext): Promise<ThemeRow[]> {
    return prisma.theme.findMany({ orderBy: { name: 'asc' } })
  }
}
