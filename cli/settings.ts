import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../prisma/folders'

/** What a user may choose, by flag or else by environment: help is made from this list. */
export const settings = {
  dataFolder: {
    flag: '--data <folder>',
    variable: 'HUB_DATA',
    description: 'folder of the embedded PostgreSQL and its data',
    byDefault: join(projectFolder, '.data'),
  },
  port: {
    flag: '--port <number>',
    variable: 'HUB_PORT',
    description: 'port the hub answers on; 0 takes any that is free',
    byDefault: '4000',
  },
  scale: {
    flag: '--scale <0..1>',
    variable: 'HUB_SCALE',
    description: 'size of the synthetic data; 1 is the whole country',
    byDefault: '0.01',
  },
  seed: {
    flag: '--seed <number>',
    variable: 'HUB_SEED',
    description: 'number the synthetic data is made from: the same number makes the same people',
    byDefault: '2024',
  },
  withoutSeed: {
    flag: '--no-seed',
    variable: 'HUB_NO_SEED',
    description: 'leave empty databases empty',
    byDefault: '0',
  },
} as const

export type SettingName = keyof typeof settings

const whole = z.string().regex(/^\d+$/, 'must be a whole number, not below 0').transform(Number)

/** What the texts must be. */
export const settingsShape = z.object({
  dataFolder: z.string().min(1, 'must name a folder'),
  port: whole.refine((port) => port <= 65_535, 'must not be above 65535'),
  scale: z
    .string()
    .regex(/^\d*\.?\d+$/, 'must be a number from 0 to 1')
    .transform(Number)
    .refine((scale) => scale <= 1, 'must not be above 1'),
  seed: whole.refine((seed) => seed <= 2_147_483_647, 'must not be above 2147483647'),
  withoutSeed: z.enum(['0', '1', 'false', 'true'], 'must be 1 or 0').transform((text) => /1|true/.test(text)),
})
