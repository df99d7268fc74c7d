import { z } from 'zod'

/** The only operations that a hub runs, by the hash that `hashOperation` gives them. */
export const safelistShape = z.object({
  operations: z.record(z.string(), z.object({ name: z.string(), text: z.string() })),
})

export type SafelistFile = z.output<typeof safelistShape>

/** Its name in the data folder. */
export const safelistFileName = 'safelist.json'
