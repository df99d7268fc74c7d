import type { Viewer } from './viewer'

/** A token that was found good, and until when it says that it is. */
export interface CheckedToken {
  viewer: Viewer
  expiresAtMs: number
}

/** How long a token is believed unseen: one request of a client is soon followed by the next, and by those to subgraphs. */
const freshForMs = 30_000
const mostTokens = 5_000

/** Remembers tokens found good for half a minute at most, never beyond their end, so that not each request is a signature to check. */
export class KnownTokens {
  private readonly known = new Map<string, CheckedToken>()

  constructor(private readonly check: (token: string) => Promise<CheckedToken>) {}

  async viewerOf(token: string, nowMs: number): Promise<Viewer> {
    const found = this.known.get(token)
    if (found && nowMs < found.expiresAtMs) return found.viewer
    this.known.delete(token)
    const { viewer, expiresAtMs } = await this.check(token)
    this.remember(token, { viewer, expiresAtMs: Math.min(expiresAtMs, nowMs + freshForMs) })
    return viewer
  }

  /** The oldest makes room: each is in the map since it was last checked. */
  private remember(token: string, checked: CheckedToken): void {
    this.known.set(token, checked)
    if (this.known.size <= mostTokens) return
    for (const oldest of this.known.keys()) {
      this.known.delete(oldest)
      return
    }
  }
}
