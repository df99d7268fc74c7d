import type { Database } from '../../common/database'
import type { Reader } from './audit.record'
import { noteSearch } from './audit.repository'

/** Private fields that somebody was shown, and of whom. */
export interface PrivateReading {
  fields: readonly string[]
  people: readonly string[]
}

/** Writes down what another part shows somebody of what is private of people. */
export async function noteReadings(
  database: Database,
  reader: Reader,
  readings: readonly PrivateReading[],
): Promise<void> {
  for (const { fields, people } of readings)
    await noteSearch(database, reader, { fields, personIds: people, isRefused: false })
}
