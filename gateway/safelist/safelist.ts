import { readFileSync, statSync } from 'node:fs'
import type { Logger } from 'pino'
import { type SafelistFile, safelistShape } from '../../subgraphs/common/safelist-file'

type Operations = SafelistFile['operations']

const lookAgainAfterMs = 1_000

/** The operations that may be run, as a file names them: it may appear, change and go while the gateway runs. */
export class Safelist {
  private operations: Operations | null = null
  private version: string | null = null
  private lookedAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly file: string,
    private readonly log: Logger,
    private readonly now: () => number = Date.now,
  ) {}

  /** The operations by hash, or null where there is no file: then any may be run. */
  current(): Operations | null {
    if (this.now() - this.lookedAt >= lookAgainAfterMs) {
      this.lookedAt = this.now()
      this.look()
    }
    return this.operations
  }

  private look(): void {
    const version = this.versionOfFile()
    if (version === this.version) return
    this.version = version
    this.operations = version === null ? null : this.read()
  }

  private versionOfFile(): string | null {
    const found = statSync(this.file, { throwIfNoEntry: false })
    return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : null
  }

  /** Of a file that cannot be read nothing is run: who wrote it wanted less to be run, not more. */
  private read(): Operations {
    try {
      return safelistShape.parse(JSON.parse(readFileSync(this.file, 'utf8'))).operations
    } catch (error) {
      this.log.error({ err: error, file: this.file }, 'the safelist cannot be read: no operation is run')
      return {}
    }
  }
}
