import { z } from 'zod'

const table = {
  format: z.enum(['CSV', 'XLSX', 'NDJSON']),
  /** Keys of columns, in this order; left out, all that the caller's role could read. */
  columns: z.array(z.string()).readonly().nullish(),
}

/** Of a station, of a sector or of an AC: exactly one. */
const place = {
  election: z.string().nullish(),
  pollingStation: z.string().nullish(),
  sector: z.string().nullish(),
  assemblyConstituency: z.string().nullish(),
}

/** What may be exported: the queries of the graph as tables, and three documents. */
export const questionShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('roster'),
    filter: z.record(z.string(), z.unknown()),
    orderBy: z.string().nullish(),
    ...table,
  }),
  z.object({
    kind: z.literal('people'),
    filter: z.record(z.string(), z.unknown()),
    orderBy: z.string().nullish(),
    ...table,
  }),
  z.object({
    kind: z.literal('summary'),
    of: z.enum(['workforce', 'deployment', 'training']),
    by: z.string(),
    within: z.string().nullish(),
    election: z.string().nullish(),
    ...table,
  }),
  z.object({ kind: z.literal('muster-roll'), ...place }),
  z.object({ kind: z.literal('honorarium-sheet'), ...place }),
  z.object({ kind: z.literal('appointment-letter'), person: z.string(), election: z.string().nullish() }),
])

export type Question = z.output<typeof questionShape>
export type TableQuestion = Extract<Question, { format: unknown }>
export type TableFormat = TableQuestion['format']
export type DocumentQuestion = Exclude<Question, TableQuestion>
export type PlaceQuestion = Extract<Question, { kind: 'muster-roll' | 'honorarium-sheet' }>
