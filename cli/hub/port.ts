import { createServer } from 'node:net'
import { CliError } from '../cli.error'

/** Throws CliError, before anything is started, when the hub could not listen on its port. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const code = await tryListen(host, port)
  if (code === 'EADDRINUSE') {
    throw new CliError(
      'PORT_IN_USE',
      `Port ${port} is already in use. Stop the program that holds it, or start with --port <number>.`,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    throw new CliError(
      'PORT_REFUSED',
      `Cannot listen on ${host} (${code}): set HUB_HOST to an address of this machine, or unset it.`,
    )
  if (code)
    throw new CliError(
      'PORT_REFUSED',
      `Cannot listen on ${host}:${port} (${code}). Start with --port <number>.`,
    )
}

function tryListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}
