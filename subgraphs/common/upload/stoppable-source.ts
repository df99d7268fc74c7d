import type { RowSource, SourceRow } from '../import/file/source'

/** A list that is read on no further once a signal aborts, and whose file is let go of however the import ends. */
export class StoppableSource implements RowSource {
  private reading: AsyncGenerator<SourceRow[]> | undefined

  constructor(
    private readonly source: RowSource,
    private readonly signal: AbortSignal,
  ) {}

  get hasFixedWidth(): boolean {
    return this.source.hasFixedWidth
  }

  async *rows(): AsyncGenerator<SourceRow[]> {
    this.reading = this.source.rows()
    for await (const rows of this.reading) {
      this.signal.throwIfAborted()
      yield rows
    }
    this.signal.throwIfAborted()
  }

  share(): number {
    return this.source.share()
  }

  description(): string {
    return this.source.description()
  }

  async close(): Promise<void> {
    // A file that was opened and never read lets go of it only when it is.
    if (!this.reading) {
      this.reading = this.source.rows()
      await this.reading.next().catch(() => undefined)
    }
    await this.reading.return(undefined).catch(() => undefined)
  }
}
