import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const prefix = 'muster-upload-'
const oldMs = 24 * 3_600_000

/** A folder of the system's temporary ones, ours alone, in which a list waits to be read: a workbook is not read as it comes. */
export class Spool {
  private constructor(private readonly folder: string) {}

  static async create(): Promise<Spool> {
    return new Spool(await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`)))
  }

  get list(): string {
    return join(this.folder, 'list')
  }

  get report(): string {
    return join(this.folder, 'report.csv')
  }

  async fill(bytes: AsyncIterable<Buffer>, signal: AbortSignal): Promise<void> {
    await pipeline(Readable.from(bytes), createWriteStream(this.list, { mode: 0o600 }), { signal })
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** Takes away what processes that were killed have left: their number is in the name, which one of today may have again. */
export async function removeOldSpools(now: number): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names.filter((candidate) => candidate.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const found = await stat(folder).catch(() => undefined)
    if (!found || (isRunning(Number.parseInt(name.slice(prefix.length), 10)) && now - found.mtimeMs < oldMs))
      continue
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
