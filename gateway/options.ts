import { parseArgs } from 'node:util'
import type { Environment } from '../subgraphs/common/config'

/** What the command line asks of the gateway besides its environment. */
export interface GatewayArguments {
  /** SDL of another graph than the project's own. */
  supergraphFile: string | undefined
  port: string | undefined
  /** No identity and no limits: for development. */
  isOpen: boolean
}

/** The command line asks for what is not there, or may not be. */
export class GatewayArgumentError extends Error {
  readonly code = 'ARGUMENT_INVALID'

  constructor(message: string) {
    super(message)
    this.name = 'GatewayArgumentError'
  }
}

/**
 * Reads `--supergraph <file> --port <number> --open`.
 * @throws GatewayArgumentError
 */
export function readArguments(args: string[], { NODE_ENV }: Environment): GatewayArguments {
  const { supergraph, port, open = false } = parse(args)
  if (open && NODE_ENV === 'production') {
    throw new GatewayArgumentError(
      '--open lets anybody ask anything, so it does not run in production: leave it out, or unset NODE_ENV.',
    )
  }
  return { supergraphFile: supergraph, port, isOpen: open }
}

function parse(args: string[]) {
  try {
    const options = {
      supergraph: { type: 'string' },
      port: { type: 'string' },
      open: { type: 'boolean' },
    } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new GatewayArgumentError(
      `${reason.replace(/\.?$/, '.')} Known are --supergraph <file>, --port <number> and --open.`,
    )
  }
}
