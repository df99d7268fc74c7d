import { withClient } from '../../../prisma/server/with-client'
import type { Reader } from '../audit/audit.record'
import { noteReadings, type PrivateReading } from '../audit/note-readings'
import { peopleFacts } from '../facts/people.facts'

/** The register to a command that has its database: it tells what it tells deployment, and keeps the same trail. */
export function openRegister(databaseUrl: string) {
  return {
    tellPeople: (people: readonly string[]) =>
      withClient(databaseUrl, (client) => peopleFacts.find(client, people)),
    noteReadings: (reader: Reader, readings: readonly PrivateReading[]) =>
      withClient(databaseUrl, (client) => noteReadings(client, reader, readings)),
  }
}
