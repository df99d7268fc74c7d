/** An answer that was given, what it was true of, and its tag. */
export interface Answer {
  /** The versions of the rollups before it was made. */
  version: string
  etag: string
  data: Record<string, unknown>
  bytes: number
}

/** Answers by key, the ones asked for last, up to so many bytes. */
export class AnswerCache {
  private readonly answers = new Map<string, Answer>()
  private bytes = 0

  constructor(private readonly maxBytes: number) {}

  /** The answer under a key, if it is of this version. */
  find(key: string, version: string): Answer | undefined {
    const answer = this.answers.get(key)
    if (answer?.version !== version) return undefined
    this.answers.delete(key)
    this.answers.set(key, answer) // now the youngest
    return answer
  }

  keep(key: string, answer: Answer): void {
    this.forget(key)
    if (answer.bytes > this.maxBytes) return
    this.answers.set(key, answer)
    this.bytes += answer.bytes
    for (const oldest of this.answers.keys()) {
      if (this.bytes <= this.maxBytes) return
      this.forget(oldest)
    }
  }

  private forget(key: string): void {
    this.bytes -= this.answers.get(key)?.bytes ?? 0
    this.answers.delete(key)
  }
}
