import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a thing to become so; jest's own time-out tells when it never does. */
export async function waitUntil<T>(look: () => Promise<T> | T): Promise<NonNullable<T>> {
  for (;;) {
    const found = await look()
    if (found) return found
    await sleep(20)
  }
}
