import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { BenchCase } from './case'
import { readOperation } from './cases'
import type { Site } from './site'

/** Whether hub and statement say the same of every sample, and how much the hub says. */
export interface Equality {
  isEqual: boolean
  /** Mean length of an answer. */
  bytes: number
}

const answerShape = z.object({ data: z.unknown(), errors: z.array(z.unknown()).optional() })
const rowShape = z.object({ json: z.string() })

const peopleShape = z.object({ people: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })

function findsAllOf(expected: unknown, data: unknown): boolean {
  const found = new Set(peopleShape.parse(data).people.nodes.map(({ id }) => id))
  return peopleShape.parse(expected).people.nodes.every(({ id }) => found.has(id))
}

/** Compares the answers as values: the order of fields does not matter, that of rows does. */
export async function compareAnswers(site: Site, benchCase: BenchCase): Promise<Equality> {
  const query = readOperation(benchCase)
  const samples = site.samples[benchCase.sample]
  let bytes = 0
  let isEqual = samples.length > 0
  for (const variables of samples) {
    const { text } = await site.asker.ask(query, variables, site.tokens[0] ?? '')
    bytes += Buffer.byteLength(text) / samples.length
    const { data, errors } = answerShape.parse(JSON.parse(text))
    const { rows } = await site.sql.client.query(benchCase.sql(variables))
    const expected: unknown = JSON.parse(rowShape.parse(rows[0]).json)
    if (!errors && (benchCase.isSearch ? findsAllOf(expected, data) : isDeepStrictEqual(data, expected)))
      continue
    isEqual = false
    console.error(
      `${benchCase.name}, scale ${site.label}: hub and SQL differ for ${JSON.stringify(variables)}`,
    )
    console.error(`  hub ${text.slice(0, 300)}\n  SQL ${rowShape.parse(rows[0]).json.slice(0, 300)}`)
  }
  return { isEqual, bytes: Math.round(bytes) }
}
