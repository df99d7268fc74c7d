/** Ctrl-C, or a request to stop. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
  readonly code = 'INTERRUPTED'

  constructor(readonly exitCode: number) {
    super('Interrupted.')
  }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Aborts, with an InterruptedError, at the first signal that asks this process to stop. */
export function watchSignals(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort(new InterruptedError(exitCodes[name])))
  }
  // Work cut short fails in its own way, when its database goes: that is no news then.
  controller.signal.addEventListener('abort', () => {
    process.on('uncaughtException', () => undefined)
    process.on('unhandledRejection', () => undefined)
  })
  return controller.signal
}

/** The work's result, unless the signal comes first: then its reason, while the work is left to fail by itself. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  return Promise.race([work, abortion(signal)])
}

/** Rejects with the signal's reason, once it comes. */
export function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
