import { text } from 'node:stream/consumers'
import { createAskHub } from '../../export/ask-hub'
import { openExport } from '../../export/open-export'
import { defaultRates } from '../../export/pdf/honorarium-rates'
import type { Question } from '../../export/question'
import { rolesOf } from '../../export/viewer-roles'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { createToken } from '../helpers/identity'

/** Begins an export as any client of the gateway would. */
export async function openAs(url: string, grants: readonly Grant[], question: Question) {
  const token = await createToken(grants)
  return openExport(question, {
    ask: createAskHub({ url, token }),
    roles: rolesOf(token),
    rates: defaultRates,
  })
}

/** The rows of an export as NDJSON. */
export async function rowsAs(
  url: string,
  grants: readonly Grant[],
  question: Question,
): Promise<Record<string, unknown>[]> {
  const { stream } = await openAs(url, grants, question)
  const lines = (await text(stream)).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line))
}
