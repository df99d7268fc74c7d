import { Ctx, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { Dataset } from './dataset.type'

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, {
    nullable: true,
    description:
      'Tells synthetic data from real: null where the register holds data that this project did not invent.',
  })
  dataset(@Ctx() { prisma }: PersonnelContext) {
    return prisma.dataset.findFirst()
  }
}
