import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { currentOwner, isLiveOwner } from './owner'

/** Says that this process uses the server; several leases of one process are several users. */
export async function writeLease(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${process.pid}-${Math.random().toString(36).slice(2)}.json`)
  await writeFile(file, JSON.stringify(await currentOwner()))
  return file
}

/** Number of users still alive; the leases of dead processes are cleared away. Call it under the lock. */
export async function countLiveLeases(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const live = await Promise.all(names.map((name) => keepIfLive(join(folder, name))))
  return live.filter(Boolean).length
}

async function keepIfLive(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '')
  if (await isLiveOwner(text)) return true
  await rm(file, { force: true })
  return false
}
