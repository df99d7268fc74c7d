import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ExportError, toExportError } from './export.error'

/** Puts one question to the graph; what the caller may not see is null in the answer. Rejects with ExportError. */
export type AskHub = (query: string, variables: object) => Promise<unknown>

export interface HubAddress {
  /** Where the gateway takes GraphQL. */
  url: string
  /** Bearer token of who asks. */
  token: string
  /** What is sent along with a question. */
  headersOf?: (query: string) => Record<string, string>
  signal?: AbortSignal
}

const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }))
    .nullish(),
})

const timeoutMs = 120_000
/** A hub that is busy says when to come again: so often, and then the export gives up. */
const mostTries = 8
const longestWaitSeconds = 30

/** Asks a gateway as any client does. */
export function createAskHub(hub: HubAddress): AskHub {
  return async (query, variables) => readAnswer(await untilServed(hub, () => post(hub, query, variables)))
}

/** Sends a request, again while the hub is too busy for it, and gives the answer. Rejects with ExportError. */
export async function untilServed({ signal }: HubAddress, send: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await send().catch((error) => Promise.reject(unreachable(error)))
    if (!isBusy(response) || tries >= mostTries) return response
    await response.body?.cancel()
    await sleep(1_000 * secondsToWait(response), undefined, signal && { signal })
  }
}

function post({ url, token, headersOf, signal }: HubAddress, query: string, variables: object) {
  const timeout = AbortSignal.timeout(timeoutMs)
  return fetch(url, {
    method: 'POST',
    headers: {
      ...headersOf?.(query),
      ...{ 'content-type': 'application/json', authorization: `Bearer ${token}` },
    },
    body: JSON.stringify({ query, variables }),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  })
}

/** What an answer of the hub tells. Rejects with ExportError where it tells an error. */
export async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text().catch((error) => Promise.reject(unreachable(error)))
  const { data: answer } = answerShape.safeParse(parse(text))
  if (!answer) {
    throw new ExportError('HUB_UNREACHABLE', `The hub answered HTTP ${response.status}, not GraphQL.`, 502)
  }
  // A field that the caller may not see is empty in the row; anything else would leave holes that nobody knows of.
  const fault = answer.errors?.find(({ extensions }) => extensions?.code !== 'FORBIDDEN')
  const whole = fault ?? (answer.data ? undefined : answer.errors?.[0])
  if (whole) throw toExportError(whole.extensions?.code ?? 'INTERNAL_SERVER_ERROR', whole.message)
  return answer.data
}

function isBusy({ status }: Response): boolean {
  return status === 429 || status === 503
}

function secondsToWait({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 1)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), longestWaitSeconds) : 1
}

/** What it means that a request was not answered, or not to the end. */
export function unreachable(error: unknown): ExportError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ExportError('HUB_UNREACHABLE', `The hub does not answer (${reason}).`, 502)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
