/** Reads from a subgraph what its rollups' version is; rejects where it does not tell. */
export type ReadVersion = () => Promise<string>

/**
 * The versions of the subgraphs' rollups, asked for at most once in so many milliseconds, however many wait for them:
 * a version is believed for so long from when it was asked for.
 */
export class RollupVersions {
  private readonly asked = new Map<string, { at: number; version: Promise<string> }>()

  constructor(
    private readonly readers: ReadonlyMap<string, ReadVersion>,
    private readonly maxAgeMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The versions of these subgraphs in one text; null where one is not told. */
  async current(subgraphs: Iterable<string>): Promise<string | null> {
    try {
      return (await Promise.all([...subgraphs].map((name) => this.versionOf(name)))).join(' ')
    } catch {
      return null
    }
  }

  private versionOf(name: string): Promise<string> {
    const last = this.asked.get(name)
    const at = this.now()
    if (last && at - last.at < this.maxAgeMs) return last.version
    const version = this.read(name)
    this.asked.set(name, { at, version })
    // What failed is asked again by the next who comes.
    version.catch(() => this.asked.delete(name))
    return version
  }

  private async read(name: string): Promise<string> {
    const read = this.readers.get(name)
    if (!read) throw new RangeError(`no rollups of ${name}`)
    return `${name} ${await read()}`
  }
}
