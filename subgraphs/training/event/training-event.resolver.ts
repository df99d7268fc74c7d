import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { TrainingEvent as TrainingEventRow } from '../../../prisma/training/generated/client'
import { TrainingEventKind } from '../../../prisma/training/generated/enums'
import { assertText, isGiven } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { TrainingContext } from '../context'
import { Theme } from '../theme/theme.type'
import { listTrainingEvents } from './training-event.repository'
import { TrainingEvent } from './training-event.type'

@Resolver(() => TrainingEvent)
export class TrainingEventResolver {
  @ListSize(20)
  @Query(() => [TrainingEvent], {
    description: 'Conferences and programmes for officers, in the order in which they are known.',
  })
  trainingEvents(
    @Ctx() { prisma }: TrainingContext,
    @Arg('theme', () => ID, { nullable: true, description: 'Only on this theme, by its code.' }) theme:
      | string
      | null,
    @Arg('kind', () => TrainingEventKind, { nullable: true, description: 'Only of this kind.' })
    kind: TrainingEventKind | null,
  ): Promise<TrainingEventRow[]> {
    if (isGiven(theme)) assertText('theme', theme)
    return listTrainingEvents(prisma, { theme, kind })
  }

  @ListSize(2)
  @FieldResolver(() => [Theme], { description: 'Its themes, by name.' })
  themes(@Root() { code }: TrainingEventRow, @Ctx() { themesByEvent }: TrainingContext) {
    return themesByEvent.load(code)
  }
}
