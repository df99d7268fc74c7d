import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { dataPaths } from '../../prisma/server/data-paths'
import { makeDataFolder } from '../../prisma/server/embedded-server'
import { withFolderLock } from '../../prisma/server/folder-lock'
import { processStart } from '../../prisma/server/process-identity'
import { CliError } from '../cli.error'

const processShape = z.object({ name: z.string(), pid: z.number(), start: z.string() })

const hubShape = z.object({
  hub: processShape,
  children: z.array(processShape),
  /** Address of the gateway and each subgraph, once all of them answer. */
  urls: z.record(z.string(), z.string()),
})

/** A hub as it describes itself in its data folder. */
export type HubState = z.infer<typeof hubShape>
export type HubProcess = z.infer<typeof processShape>

const graceMs = 2_000
const pollMs = 50

/** What the last hub of the data folder wrote, and whether it still runs; null when there is none. */
export async function readHub(dataFolder: string): Promise<(HubState & { running: boolean }) | null> {
  const text = await readFile(hubFile(dataFolder), 'utf8').catch(() => 'null')
  const { data } = hubShape.safeParse(parse(text))
  return data ? { ...data, running: await isAlive(data.hub) } : null
}

export async function writeHub(dataFolder: string, state: HubState): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  await writeFile(hubFile(dataFolder), `${JSON.stringify(state, null, 2)}\n`)
}

/** Takes the description away, unless another hub has written its own since. */
export async function removeHub(dataFolder: string): Promise<void> {
  const written = await readHub(dataFolder)
  if (written?.hub.pid === process.pid) await rm(hubFile(dataFolder), { force: true })
}

export async function describeProcess(name: string, pid: number): Promise<HubProcess> {
  return { name, pid, start: (await processStart(pid)) ?? '' }
}

const claimWaitMs = 90_000

/** Says that this process is the hub of the data folder, before it has any parts. Of two at once one gets the CliError. */
export async function claimHub(dataFolder: string): Promise<void> {
  const paths = dataPaths(dataFolder)
  await makeDataFolder(paths)
  const hub = await describeProcess('hub', process.pid)
  await withFolderLock(paths.locks, claimWaitMs, async () => {
    await assertNoHub(dataFolder)
    await writeHub(dataFolder, { hub, children: [], urls: {} })
  })
}

/** Throws CliError when a hub runs on the data folder, or is about to. */
export async function assertNoHub(dataFolder: string): Promise<void> {
  const last = await readHub(dataFolder)
  if (!last?.running) return
  const advice = 'stop it, or start with --data <folder>'
  throw new CliError(
    'HUB_RUNNING',
    `A hub already runs on ${dataFolder} (process ${last.hub.pid}): ${advice}.`,
  )
}

/**
 * Waits for the processes of a hub that was killed. They stop by themselves when it is gone, but hold its
 * port until then.
 */
export async function endOrphans(dataFolder: string): Promise<void> {
  const last = await readHub(dataFolder)
  if (last && !last.running) await Promise.all(last.children.map(endOrphan))
}

async function endOrphan(orphan: HubProcess): Promise<void> {
  const deadline = Date.now() + graceMs
  while (await isAlive(orphan)) {
    if (Date.now() > deadline) process.kill(orphan.pid, 'SIGKILL')
    await sleep(pollMs)
  }
}

async function isAlive({ pid, start }: HubProcess): Promise<boolean> {
  return (await processStart(pid)) === start
}

function hubFile(dataFolder: string): string {
  return join(dataFolder, 'hub.json')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
