import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { currentOwner, isLiveOwner } from './owner'
import { ServerError } from './server.error'

// The lock is a row of numbered files; the highest says who holds it, or nobody when its owner is gone
// or it says so. Taking it is making the next number, which the file system lets one process do. The
// highest is never deleted, so a slow process that makes a lower number sees that it came too late.
const released = 'released'
const retryMs = 25

/** Runs the work while no other process works under the same folder's lock; kill -9 leaves no lock behind. */
export async function withFolderLock<T>(folder: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const file = await takeLock(folder, Date.now() + waitMs)
  try {
    return await work()
  } finally {
    await writeFile(file, released)
  }
}

async function takeLock(folder: string, deadline: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (;;) {
    const numbers = await lockNumbers(folder)
    const last = numbers.at(-1) ?? 0
    if (!(await isHeld(lockFile(folder, last)))) {
      const file = await makeLock(folder, last + 1)
      if (file) return file
    }
    if (Date.now() > deadline) {
      throw new ServerError('DATA_FOLDER_BUSY', `Another process keeps ${folder} locked: try again.`)
    }
    await sleep(retryMs)
  }
}

async function makeLock(folder: string, number: number): Promise<string | null> {
  const draft = join(folder, `draft-${process.pid}-${Math.random().toString(36).slice(2)}`)
  await writeFile(draft, JSON.stringify(await currentOwner()))
  try {
    // A link appears with its content, and only if the name is free.
    await link(draft, lockFile(folder, number))
  } catch {
    return null
  } finally {
    await rm(draft, { force: true })
  }
  const numbers = await lockNumbers(folder)
  const isLatest = numbers.at(-1) === number
  const stale = isLatest ? numbers.slice(0, -1) : [number]
  await Promise.all(stale.map((old) => rm(lockFile(folder, old), { force: true })))
  return isLatest ? lockFile(folder, number) : null
}

async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => released)
  return text !== released && (await isLiveOwner(text))
}

async function lockNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => /^lock-\d+$/.test(name))
    .map((name) => Number(name.slice('lock-'.length)))
    .sort((a, b) => a - b)
}

function lockFile(folder: string, number: number): string {
  return join(folder, `lock-${number}`)
}
