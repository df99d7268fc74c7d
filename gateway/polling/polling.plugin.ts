import { createHash } from 'node:crypto'
import { type ApolloServerPlugin, type GraphQLRequest, HeaderMap } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import type { Viewer } from '../../subgraphs/common/identity/viewer'
import type { GatewayContext } from '../context'
import { isKnown } from '../http/cache-headers'
import { type Answer, AnswerCache } from './answer-cache'
import { subgraphsCounted } from './counted-fields'
import type { RollupVersions } from './rollup-versions'

type Counted = ReadonlySet<string>

/**
 * Answers an operation that asks for nothing but counts from what it answered the same viewer before, while no rollup has
 * changed since; and tags the answer, so that who has it already need not be sent it. People are never kept.
 */
export function pollingPlugin(
  versions: RollupVersions,
  maxBytes: number,
): ApolloServerPlugin<GatewayContext> {
  const answers = new AnswerCache(maxBytes)
  const counted = new WeakMap<DocumentNode, Map<string | null, Counted>>()
  return {
    requestDidStart: async () => {
      let asked: { key: string; version: string; etag?: string } | undefined
      return {
        responseForOperation: async ({
          schema,
          document,
          operation,
          operationName,
          request,
          source,
          contextValue,
        }) => {
          const known = counted.get(document) ?? new Map<string | null, Counted>()
          counted.set(document, known)
          const subgraphs = known.get(operationName) ?? subgraphsCounted(schema, document, operation)
          known.set(operationName, subgraphs)
          const version = subgraphs.size > 0 ? await versions.current(subgraphs) : null
          if (version === null) return null
          asked = { key: keyOf(contextValue.request.viewer, source, request), version }
          const answer = answers.find(asked.key, version)
          if (!answer) return null
          asked.etag = answer.etag
          const isSame = isKnown(request.http?.headers.get('if-none-match'), answer.etag)
          // Of what the caller has, the hook that answers 304 sends nothing.
          const singleResult = isSame ? {} : { data: answer.data }
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } }
        },
        willSendResponse: async ({ response: { body, http } }) => {
          if (!asked || body.kind !== 'single') return
          const { key, version, etag } = asked
          const { data, errors } = body.singleResult
          if (etag) http.headers.set('etag', etag)
          else if (data && !errors) {
            const answer = toAnswer(version, data)
            answers.keep(key, answer)
            http.headers.set('etag', answer.etag)
          }
        },
      }
    },
  }
}

function toAnswer(version: string, data: Record<string, unknown>): Answer {
  const text = JSON.stringify(data)
  return { version, data, bytes: Buffer.byteLength(text), etag: `W/"${digest(text).slice(0, 22)}"` }
}

/** Everything an answer of counts depends on besides the counts: who asks, in which capacity, and what. */
function keyOf(
  { subject, grants }: Viewer,
  source: string,
  { operationName, variables }: GraphQLRequest,
): string {
  return digest(JSON.stringify([subject, grants, source, operationName, variables]))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
