import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ExportError } from '../export.error'

const rateShape = z.object({
  /** In rupees, for a day or for the whole election. */
  rupees: z.number().min(0),
  per: z.enum(['DAY', 'ELECTION']),
})

const ratesShape = z.object({
  /** The order that sets them; printed on the sheet. */
  source: z.string().min(1),
  /** Days that a rate for a day is paid for: trainings, dispatch and poll. */
  days: z.number().int().min(1).max(60),
  /** By post; a post that is not named is printed without an amount. */
  rates: z.record(z.string(), rateShape),
})

export type HonorariumRates = z.output<typeof ratesShape>

/** What is printed unless rates are set: an assumption of this project, and the sheet says so. */
export const defaultRates: HonorariumRates = {
  source: 'Not verified: assumed rates of this project. Set HONORARIUM_RATES to the rates of your order.',
  days: 4,
  rates: {
    PRESIDING_OFFICER: { rupees: 350, per: 'DAY' },
    POLLING_OFFICER_1: { rupees: 250, per: 'DAY' },
    POLLING_OFFICER_2: { rupees: 250, per: 'DAY' },
    POLLING_OFFICER_3: { rupees: 250, per: 'DAY' },
    POLLING_OFFICER_4: { rupees: 250, per: 'DAY' },
    SECTOR_OFFICER: { rupees: 5_000, per: 'ELECTION' },
    MICRO_OBSERVER: { rupees: 1_000, per: 'ELECTION' },
  },
}

/**
 * Rates of a JSON file such as `{ "source": "Order 12/2024", "days": 4, "rates": { "PRESIDING_OFFICER":
 * { "rupees": 350, "per": "DAY" } } }`; without a file, the assumed ones.
 * @throws ExportError RATES_INVALID
 */
export function readRates(file: string | undefined): HonorariumRates {
  if (!file) return defaultRates
  try {
    return ratesShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
        : error instanceof Error
          ? error.message
          : String(error)
    throw new ExportError('RATES_INVALID', `${file} holds no rates of honorarium: ${reason}.`, 500)
  }
}
