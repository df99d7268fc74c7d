import type { PrismaClient, TrainingEvent } from '../../../prisma/training/generated/client'
import type { TrainingEventKind } from '../../../prisma/training/generated/enums'

/** Events on a theme and of a kind, either of which may be null for all: those with a date first, in its order. */
export async function listTrainingEvents(
  prisma: PrismaClient,
  { theme, kind }: { theme: string | null; kind: TrainingEventKind | null },
): Promise<TrainingEvent[]> {
  const onTheme = theme && (await prisma.trainingEventTheme.findMany({ where: { themeCode: theme } }))
  return prisma.trainingEvent.findMany({
    where: {
      ...(kind && { kind }),
      ...(onTheme && { code: { in: onTheme.map(({ eventCode }) => eventCode) } }),
    },
    orderBy: [{ startsOn: { sort: 'asc', nulls: 'last' } }, { code: 'asc' }],
  })
}
