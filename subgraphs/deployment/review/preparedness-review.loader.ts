import type { PrismaClient } from '../../../prisma/deployment/generated/client'
import { createLoaderFamily, createRowLoader } from '../../common/loader'

export function createReviewLoaders(prisma: PrismaClient) {
  return {
    /** For an election, the review of a state. */
    reviewByState: createLoaderFamily((electionCode: string) =>
      createRowLoader({
        read: (stateCodes: readonly string[]) =>
          prisma.preparednessReview.findMany({ where: { electionCode, stateCode: { in: [...stateCodes] } } }),
        keyOf: ({ stateCode }) => stateCode,
      }),
    ),
  }
}
