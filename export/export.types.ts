import type { Readable } from 'node:stream'
import type { AskHub } from './ask-hub'
import type { HonorariumRates } from './pdf/honorarium-rates'

/** An export whose first rows are there, so that what the hub refuses is known before a byte is sent. */
export interface OpenExport {
  contentType: string
  /** Errors with an ExportError where the rest cannot be had: what was read then is not whole. */
  stream: Readable
}

export interface ExportOptions {
  ask: AskHub
  /** The roles of who asks. */
  roles: readonly string[]
  rates: HonorariumRates
  /** Told how many rows a page brought. */
  onRows?: (rows: number) => void
}
