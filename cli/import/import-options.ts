import type { WriteMode } from '../../subgraphs/common/import/batch-writer'
import { CliError } from '../cli.error'

/** The flags of `hub import` as commander parsed them. */
export interface ImportOptions {
  map?: string
  sheet?: string
  dryRun?: boolean
  allOrNothing?: boolean
  acceptSuspects?: boolean
  state?: string
  district?: string
  assemblyConstituency?: string
  election?: string
  as?: string
  token?: string
  report?: string
  batch: string
}

export function modeOf({ dryRun, allOrNothing }: ImportOptions): WriteMode {
  if (dryRun) return 'dry-run'
  return allOrNothing ? 'all-or-nothing' : 'batches'
}

export function batchSizeOf({ batch }: ImportOptions): number {
  const size = /^\d{1,6}$/.test(batch) ? Number(batch) : 0
  if (size >= 1 && size <= 100_000) return size
  throw new CliError('OPTION_INVALID', `--batch must be 1 to 100000 rows, not "${batch}".`)
}
