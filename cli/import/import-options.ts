import type { Viewer } from '../../subgraphs/common/identity/viewer'
import type { WriteMode } from '../../subgraphs/common/import/batch-writer'
import type { DefaultName } from '../../subgraphs/common/import/kind'
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

/**
 * What stands in for columns that the list does not carry. An AC or a district tells its state, too, and so does the area of
 * who imports.
 */
export function standInsOf(
  options: ImportOptions,
  { grants }: Pick<Viewer, 'grants'>,
): Partial<Record<DefaultName, string>> {
  const { district, assemblyConstituency, election } = options
  const [ownState, ...others] = new Set(grants.map(({ area }) => stateOfKey(area)))
  const state =
    options.state ??
    stateOfKey(district) ??
    stateOfKey(assemblyConstituency) ??
    (others.length === 0 ? ownState : undefined)
  return {
    ...(state === undefined ? {} : { state: state.toUpperCase() }),
    ...(district === undefined ? {} : { district }),
    ...(assemblyConstituency === undefined ? {} : { assemblyConstituency }),
    ...(election === undefined ? {} : { election }),
  }
}

export function batchSizeOf({ batch }: ImportOptions): number {
  const size = /^\d{1,6}$/.test(batch) ? Number(batch) : 0
  if (size >= 1 && size <= 100_000) return size
  throw new CliError('OPTION_INVALID', `--batch must be 1 to 100000 rows, not "${batch}".`)
}

function stateOfKey(code: string | undefined): string | undefined {
  return code !== undefined && /^[SU]\d{2}(D\d{2}$|-|$)/i.test(code) ? code.slice(0, 3) : undefined
}
