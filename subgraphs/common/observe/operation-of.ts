import type { FastifyRequest } from 'fastify'
import type { RequestInfo } from '../request'
import { toOperationName } from './operation-name'

const sha256 = /^[0-9a-f]{64}$/

/**
 * What the gateway says of the operation that it works on. Of one that no gateway speaks for, Apollo tells name and hash
 * when it has parsed the text.
 */
export function operationOf(
  { headers }: FastifyRequest,
  { isBehindGateway }: { isBehindGateway: boolean },
): RequestInfo['operation'] {
  const hash = headers['x-operation-hash']
  const isTold = isBehindGateway && typeof hash === 'string' && sha256.test(hash)
  return isTold ? { name: toOperationName(headers['x-operation-name']), hash } : { name: null, hash: '' }
}
