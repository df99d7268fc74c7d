import { z } from 'zod'
import { processStart } from './process-identity'

/** A process that holds something, written to a file so that others can tell whether it still lives. */
export type Owner = z.infer<typeof ownerShape>

const ownerShape = z.object({ pid: z.number().int().positive(), start: z.string() })

export async function currentOwner(): Promise<Owner> {
  return { pid: process.pid, start: (await processStart(process.pid)) ?? 'unknown' }
}

/** Whether the text of an owner's file names a process that still runs. */
export async function isLiveOwner(text: string): Promise<boolean> {
  const owner = ownerShape.safeParse(parseJson(text))
  return owner.success && (await processStart(owner.data.pid)) === owner.data.start
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
