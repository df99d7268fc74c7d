const most = 20_000

/** What areas have turned out to be: lists name few, each in many rows. */
export class FoundAreas {
  private found = new Map<string, string | undefined>()

  get(written: string, state: string | undefined, find: () => string | undefined): string | undefined {
    const key = state === undefined ? written : `${state} ${written}`
    const known = this.found.get(key)
    if (known !== undefined) return known
    const code = find()
    if (this.found.size >= most) this.found = new Map()
    this.found.set(key, code)
    return code
  }
}
