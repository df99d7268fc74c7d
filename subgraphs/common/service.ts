import closeWithGrace from 'close-with-grace'

/** A server that is listening: one subgraph, or the gateway. */
export interface Service {
  /** Where it takes GraphQL, `http://127.0.0.1:4001/graphql`. */
  url: string
  /** Finishes what is under way, then lets go of sockets and connections. */
  close(): Promise<void>
}

/** Below the five seconds in which a hub promises to be gone. */
const closeWithinMs = 3_500

/**
 * Runs a service as a process of its own: tells a parent process when it listens, and stops it on SIGTERM, on Ctrl-C,
 * and when the parent is gone, so that no orphan is left however the parent ended.
 */
export async function runService(name: string, start: () => Promise<Service>): Promise<void> {
  let service: Service | undefined
  const { close } = closeWithGrace({ delay: closeWithinMs, logger: false }, async ({ err }) => {
    if (err) console.error(`${name} stops: ${err.stack ?? err.message}`)
    await service?.close()
  })
  process.once('disconnect', close)
  try {
    service = await start()
  } catch (error) {
    console.error(
      `${name} cannot start: ${error instanceof Error ? error.message : String(error)}${advice(error)}`,
    )
    process.exit(1)
  }
  process.send?.({ ready: true, url: service.url })
}

function advice(error: unknown): string {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? '. Stop the program that holds the port, or set another.' : ''
}
