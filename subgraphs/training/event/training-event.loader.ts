import type { PrismaClient } from '../../../prisma/training/generated/client'
import { createRowLoader } from '../../common/loader'

export function createTrainingEventLoader(prisma: PrismaClient) {
  return createRowLoader({
    read: (codes: readonly string[]) =>
      prisma.trainingEvent.findMany({ where: { code: { in: [...codes] } } }),
    keyOf: ({ code }) => code,
  })
}
