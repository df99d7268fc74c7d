import { randomUUID } from 'node:crypto'
import type { GraphQLDataSource } from '@apollo/gateway'
import { Pool } from 'undici'
import { z } from 'zod'
import { writeGatewayWord } from '../subgraphs/common/gateway-word'
import type { Ask } from '../subgraphs/common/in-process'
import type { FetchObserver, FetchOutcome } from '../subgraphs/common/observe/fetch-metrics'
import type { Tracing } from '../subgraphs/common/observe/tracing'
import { RequestCancelledError } from '../subgraphs/common/statement.error'
import { SubgraphUnavailableError } from '../subgraphs/common/subgraph-unavailable'
import type { GatewayContext } from './context'
import { isTimeOver, RequestTimeoutError } from './limits/deadline'
import { onceMoreIfReset } from './once-more'

type Request = Parameters<GraphQLDataSource<Partial<GatewayContext>>['process']>[0]
type Question = Pick<Request['request'], 'query' | 'variables' | 'operationName'>
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>

/** An answer can be made without the version: it is not worth a long wait. */
const versionTimeoutMs = 2_000

const noOperation = { name: null, hash: '0'.repeat(64) }

const answerShape = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).nullish(),
})

/** One subgraph over a pool of kept-alive connections, with an end to every wait. */
export class SubgraphSource implements GraphQLDataSource<Partial<GatewayContext>> {
  private readonly pool: Pool
  private readonly path: string

  constructor(
    private readonly name: string,
    url: string,
    private readonly options: {
      timeoutMs: number
      /** Proves to the subgraph that it is the gateway who asks. */
      gatewaySecret: string | undefined
      onFetched: FetchObserver
      tracing: Tracing | undefined
      /** Asks the subgraph where it runs in this process; otherwise it is asked over HTTP. */
      ask?: Ask | undefined
    },
  ) {
    const { timeoutMs } = options
    const { origin, pathname, search } = new URL(url)
    this.path = pathname + search
    this.pool = new Pool(origin, {
      connections: 64,
      connectTimeout: 2_000,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }

  process({ request, context }: Request): Promise<Response> {
    return this.ask(request, context)
  }

  /** Asks the subgraph. Rejects where it gives no answer, or none that is GraphQL. */
  async ask(request: Question, context: Request['context']): Promise<Response> {
    const { signal } = context
    const startedAt = performance.now()
    let outcome: FetchOutcome = 'ok'
    try {
      const { data = null, errors } = await this.answer(request, context)
      if (errors) outcome = 'error'
      return errors ? { data, errors } : { data }
    } catch (error) {
      outcome = signal?.aborted ? 'cancelled' : 'unavailable'
      if (isTimeOver(signal)) throw new RequestTimeoutError()
      throw signal?.aborted ? new RequestCancelledError() : new SubgraphUnavailableError(this.name, error)
    } finally {
      this.options.onFetched(this.name, outcome, (performance.now() - startedAt) / 1_000)
    }
  }

  /** Rejects, saying which subgraph and why, while it cannot do its work. */
  async checkReady(): Promise<void> {
    const { statusCode, body } = await this.pool
      .request({ method: 'GET', path: '/health/ready' })
      .catch((error) => Promise.reject(new SubgraphUnavailableError(this.name, error)))
    await body.dump()
    if (statusCode !== 200) throw new Error(`The ${this.name} subgraph is not ready.`)
  }

  /** A text that changes whenever a rollup of the subgraph does. Rejects where it is not told. */
  async readRollupVersion(): Promise<string> {
    const { gatewaySecret } = this.options
    if (!gatewaySecret) throw new Error('The gateway shares no secret with its subgraphs.')
    const headers = writeGatewayWord(gatewaySecret, { id: randomUUID(), operation: noOperation })
    const { statusCode, body } = await this.pool.request({
      ...{ method: 'GET', path: '/rollups/version', headers },
      ...{ headersTimeout: versionTimeoutMs, bodyTimeout: versionTimeoutMs },
    })
    const version = await body.text()
    if (statusCode !== 200) throw new Error(`The ${this.name} subgraph does not tell its version.`)
    return version
  }

  async close(): Promise<void> {
    await this.pool.close()
  }

  private async answer({ query = '', variables, operationName }: Question, context: Request['context']) {
    const { request, signal } = context
    const { ask } = this.options
    if (ask && request && signal) {
      const traceparent = this.options.tracing?.headers().traceparent
      return ask({ query, variables, operationName, traceparent }, { ...request, signal })
    }
    const body = JSON.stringify({ query, variables, operationName })
    return answerShape.parse(
      await onceMoreIfReset(query, () =>
        this.post(body, headersOf(context, this.options.gatewaySecret), signal),
      ),
    )
  }

  private async post(
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const response = await this.pool.request({
      method: 'POST',
      path: this.path,
      headers: {
        ...headers,
        ...this.options.tracing?.headers(),
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body,
      ...(signal && { signal }),
    })
    return response.body.json()
  }
}

/** The token goes on to every subgraph, which checks it again, and so does what the request is known by. */
function headersOf({ request }: Partial<GatewayContext>, secret: string | undefined): Record<string, string> {
  if (!request) return {}
  return {
    ...(request.authorization && { authorization: request.authorization }),
    ...(secret && writeGatewayWord(secret, request)),
  }
}
