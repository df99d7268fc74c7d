import { createAskHub, type HubAddress } from '../../export/ask-hub'
import { openDownload } from '../../export/download-offer'
import { ExportError } from '../../export/export.error'
import type { OpenExport } from '../../export/export.types'
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
  /** Address of the gateway of a hub that is not of the data folder. */
  hub?: string
  token?: string
  role?: string[]
  area: string[]
}

const progressIntervalMs = 2_000

/** `hub export …`: asks the hub named, that of the data folder, or one of its own while none runs, and writes the answer. */
export async function exportTo(
  config: Config,
  signal: AbortSignal,
  question: Question,
  options: ExportOptions,
): Promise<void> {
  const url = options.hub === undefined ? undefined : toUrl(options.hub)
  const token = await tokenOf(config, options)
  const rates = readRates(config.environment.HONORARIUM_RATES || undefined)
  // What was cut short by being asked to stop is no error of the hub's.
  await (url === undefined ? withHub(config, signal, write) : write(url)).catch((error) =>
    Promise.reject(signal.aborted ? signal.reason : error),
  )

  async function write(url: string): Promise<void> {
    const progress = createRowProgress(process.stderr)
    try {
      const hub = { url, token, signal }
      let isCounted = 'format' in question
      const opened = await openExport(question, {
        ...{ ask: createAskHub(hub), roles: rolesOf(token), rates, onRows: progress.add },
      }).catch((error) => {
        if (!isNotListed(error)) throw error
        isCounted = false // the rows went by inside the hub
        return openListed(question, hub)
      })
      const bytes = await writeOut(opened.stream, options.out, signal)
      progress.end(bytes, isCounted)
    } finally {
      progress.stop()
    }
  }
}

/** Under a safelist the hub is asked to make the file itself. */
async function openListed(question: Question, hub: HubAddress): Promise<OpenExport> {
  try {
    return await openDownload(question, hub)
  } catch (error) {
    if (!isNotListed(error)) throw error
    throw new CliError(
      'OPERATION_NOT_LISTED',
      'The hub has a safelist, and exports are not on it: list them too, hub safelist <folder> --with-exports.',
    )
  }
}

const isNotListed = (error: unknown) => error instanceof ExportError && error.code === 'OPERATION_NOT_LISTED'

/** @throws CliError OPTION_INVALID */
function toUrl(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return text
  throw new CliError(
    'OPTION_INVALID',
    `--hub must be the address of a gateway, http://…/graphql, not "${text}".`,
  )
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
    end: (bytes: number, isCounted: boolean) => {
      const size =
        bytes < 100_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
      if (isCounted && rows === 0)
        stream.write('Exported 0 rows: nothing fits the filter, or the token may see none of it.\n')
      else stream.write(isCounted ? `Exported ${text()}, ${size}\n` : `Exported ${size}\n`)
    },
  }
}
