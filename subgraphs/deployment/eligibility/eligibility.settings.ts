import { z } from 'zod'
import { type Environment, readEnvironment } from '../../common/config'

/** Limits of eligibility that differ between states and elections. */
export interface EligibilitySettings {
  /** Who retires within so many days after the poll is not drafted. */
  retirementDays: number
  /** Who joined within so many days before the poll is not drafted. */
  joiningDays: number
  /** Whether a Booth Level Officer may be drafted to another post than that of a BLO. */
  mayDraftBoothLevelOfficers: boolean
}

export const defaultEligibilitySettings: EligibilitySettings = {
  retirementDays: 180,
  joiningDays: 180,
  mayDraftBoothLevelOfficers: false,
}

const days = z.coerce
  .number('expected days')
  .int('expected whole days')
  .min(0, 'expected 0 days at least')
  .max(3_650, 'expected ten years at most')

/**
 * Reads `ELIGIBILITY_RETIREMENT_DAYS`, `ELIGIBILITY_JOINING_DAYS` and `ELIGIBILITY_DRAFT_BLO` (`on` or `off`).
 * @throws ConfigurationError
 */
export function toEligibilitySettings(env: Environment): EligibilitySettings {
  const { retirementDays, joiningDays, draftBlo } = readEnvironment(
    {
      retirementDays: {
        variable: 'ELIGIBILITY_RETIREMENT_DAYS',
        type: days.default(defaultEligibilitySettings.retirementDays),
      },
      joiningDays: {
        variable: 'ELIGIBILITY_JOINING_DAYS',
        type: days.default(defaultEligibilitySettings.joiningDays),
      },
      draftBlo: {
        variable: 'ELIGIBILITY_DRAFT_BLO',
        type: z.enum(['on', 'off'], 'expected on or off').default('off'),
      },
    },
    env,
  )
  return { retirementDays, joiningDays, mayDraftBoothLevelOfficers: draftBlo === 'on' }
}
