import { createAsk } from '../../export/ask'
import { openExport } from '../../export/open-export'
import { readRates } from '../../export/pdf/honorarium-rates'
import type { Question } from '../../export/question'
import { rolesOf } from '../../export/viewer-roles'
import { CliError } from '../cli.error'
import type { Config } from '../config'
import { ensureLocalKey } from '../identity/local-key'
import { signToken } from '../identity/sign-token'
import { toGrants } from '../token'
import { withHub } from './with-hub'
import { writeOut } from './write-out'

export interface ExportOptions {
  out: string
  token?: string
  role?: string[]
  area: string[]
}

const progressIntervalMs = 2_000

/** `hub export …`: asks the hub of the data folder, or one of its own while none runs, and writes the answer. */
export async function exportTo(
  config: Config,
  signal: AbortSignal,
  question: Question,
  options: ExportOptions,
): Promise<void> {
  const token = await tokenOf(config, options)
  const rates = readRates(config.environment.HONORARIUM_RATES || undefined)
  // What was cut short by being asked to stop is no error of the hub's.
  await withHub(config, signal, write).catch((error) =>
    Promise.reject(signal.aborted ? signal.reason : error),
  )

  async function write(url: string): Promise<void> {
    const progress = createRowProgress(process.stderr)
    try {
      const ask = createAsk({ url, token, signal })
      const opened = await openExport(question, { ask, roles: rolesOf(token), rates, onRows: progress.add })
      const bytes = await writeOut(opened.stream, options.out, signal)
      progress.end(bytes)
    } finally {
      progress.stop()
    }
  }
}

async function tokenOf(config: Config, { token, role = [], area }: ExportOptions): Promise<string> {
  if (token !== undefined && role.length === 0) return token.replace(/^Bearer /i, '').trim()
  if (token === undefined && role.length > 0) {
    const grants = toGrants({ role, area })
    const subject = `export ${grants.map((grant) => `${grant.role}:${grant.area}`).join('+')}`
    return signToken(await ensureLocalKey(config.dataFolder), { subject, grants, expiresIn: '8h' })
  }
  throw new CliError(
    'OPTION_INVALID',
    'Say who asks, by one of the two: --token <token>, or --role and --area (see hub token --help).',
  )
}

function createRowProgress(stream: NodeJS.WriteStream) {
  const startedAtMs = Date.now()
  let rows = 0
  const text = () => {
    const seconds = Math.max(0.001, (Date.now() - startedAtMs) / 1_000)
    return `${rows.toLocaleString('en-IN')} rows, ${Math.round(rows / seconds).toLocaleString('en-IN')} rows/s`
  }
  const timer = setInterval(() => stream.write(`Exporting: ${text()}\n`), progressIntervalMs)
  return {
    add: (count: number) => {
      rows += count
    },
    stop: () => clearInterval(timer),
    end: (bytes: number) => {
      const size = `${(bytes / 1_000_000).toFixed(1)} MB`
      stream.write(rows > 0 ? `Exported ${text()}, ${size}\n` : `Exported ${size}\n`)
    },
  }
}
