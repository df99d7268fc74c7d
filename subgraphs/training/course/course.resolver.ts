import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Course as CourseRow } from '../../../prisma/training/generated/client'
import { ListSize } from '../../common/list-size'
import type { TrainingContext } from '../context'
import { Theme } from '../theme/theme.type'
import { Course } from './course.type'

@Resolver(() => Course)
export class CourseResolver {
  @ListSize(10)
  @Query(() => [Course], { description: 'All courses, by code.' })
  courses(@Ctx() { prisma }: TrainingContext): Promise<CourseRow[]> {
    return prisma.course.findMany({ orderBy: { code: 'asc' } })
  }

  @FieldResolver(() => Theme, {
    nullable: true,
    description: 'Its theme; null for a course on the whole of a duty.',
  })
  theme(@Root() { themeCode }: CourseRow, @Ctx() { themeByCode }: TrainingContext) {
    return themeCode === null ? null : themeByCode.load(themeCode)
  }
}
