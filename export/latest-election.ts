import { z } from 'zod'
import type { AskHub } from './ask-hub'
import { ExportError } from './export.error'

const shape = z.object({ elections: z.array(z.object({ code: z.string() })) })

export const electionsQuery = 'query ExportElections { elections { code } }'

/** Code of the election meant: the one named, or the latest. */
export async function electionOf(ask: AskHub, named: unknown): Promise<string> {
  if (typeof named === 'string' && named !== '') return named
  const [latest] = shape.parse(await ask(electionsQuery, {})).elections
  if (latest) return latest.code
  throw new ExportError('NOTHING_FOUND', 'The hub knows of no election.', 404)
}
