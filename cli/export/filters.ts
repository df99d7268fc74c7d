import { extname } from 'node:path'
import { z } from 'zod'
import { CliError } from '../cli.error'

/** Flags of what is to be exported, as commander parsed them. */
export type FilterOptions = Partial<
  Record<
    | ('election' | 'state' | 'district' | 'pc' | 'ac' | 'sector' | 'station' | 'party' | 'phase')
    | ('post' | 'status' | 'stationKind' | 'gender' | 'payLevel' | 'trained' | 'untrained')
    | ('constituency' | 'relation' | 'name' | 'phone' | 'epic' | 'employeeCode' | 'department' | 'office')
    | ('postGroup' | 'filter' | 'order' | 'person' | 'of' | 'by' | 'within'),
    string
  >
> & { drafted?: boolean }

export interface TableOptions {
  format?: string
  out: string
  columns?: string
}

const formats = { csv: 'CSV', xlsx: 'XLSX', ndjson: 'NDJSON' } as const

/** Which summary. */
export function summaryOf({ of = '' }: FilterOptions): 'workforce' | 'deployment' | 'training' {
  if (of === 'workforce' || of === 'deployment' || of === 'training') return of
  throw new CliError('OPTION_INVALID', `--of must be workforce, deployment or training, not "${of}".`)
}

/** The format named, or that of the end of the file's name; CSV where it has none. */
export function formatOf({ format, out }: TableOptions): (typeof formats)[keyof typeof formats] {
  const text = format ?? (extname(out).slice(1) || 'csv')
  const found = Object.entries(formats).find(([name]) => name === text.toLowerCase())
  if (found) return found[1]
  if (format === undefined)
    throw new CliError(
      'OPTION_INVALID',
      `--out ends in .${text}, which tells no format: end it in .csv, .xlsx or .ndjson, or add --format.`,
    )
  throw new CliError('OPTION_INVALID', `--format must be csv, xlsx or ndjson, not "${text}".`)
}

/** `a,b` as a list; undefined where nothing was given. */
export function listOf(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** RosterFilter of the flags, over what --filter says. */
export function rosterFilterOf(options: FilterOptions): Record<string, unknown> {
  return {
    ...filterOf(options),
    ...given({
      ...{ election: options.election, state: options.state, district: options.district },
      ...{ parliamentaryConstituency: options.pc, assemblyConstituency: options.ac },
      ...{ sector: options.sector, pollingStation: options.station, party: options.party },
      phase: options.phase === undefined ? undefined : toNumber('--phase', options.phase),
      post: listOf(options.post),
      status: listOf(options.status),
      stationKind: listOf(options.stationKind),
      gender: listOf(options.gender),
      payLevel: options.payLevel === undefined ? undefined : toRange(options.payLevel),
      training: trainingOf(options),
    }),
  }
}

/** PersonFilter of the flags, over what --filter says. */
export function peopleFilterOf(options: FilterOptions): Record<string, unknown> {
  const { constituency, relation, state, district, name, phone, epic, employeeCode, department, office } =
    options
  return {
    ...filterOf(options),
    ...given({
      ...{ constituency, relation: relation?.toUpperCase(), state, district, name, phone, epic },
      ...{ employeeCode, department, office },
      postGroup: listOf(options.postGroup),
      isDrafted: options.drafted,
    }),
  }
}

function filterOf({ filter }: FilterOptions): Record<string, unknown> {
  if (filter === undefined) return {}
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(filter))
  } catch {
    throw new CliError('OPTION_INVALID', `--filter must be a JSON object, not ${filter}.`)
  }
}

function given(filter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

function toNumber(flag: string, text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new CliError('OPTION_INVALID', `${flag} must be a number, not "${text}".`)
}

function toRange(text: string): { from?: number; to?: number } {
  const [, from, to] = /^(\d{1,2})?-(\d{1,2})?$/.exec(text) ?? []
  if (from === undefined && to === undefined)
    throw new CliError('OPTION_INVALID', `--pay-level must be a range such as 6-9, 6- or -9, not "${text}".`)
  return { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) }
}

function trainingOf({ trained, untrained }: FilterOptions): object | undefined {
  const what = trained ?? untrained
  if (what === undefined) return undefined
  const isDone = trained !== undefined
  return /^\d$/.test(what) ? { round: Number(what), isDone } : { course: what, isDone }
}
