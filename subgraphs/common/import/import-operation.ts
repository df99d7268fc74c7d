import type { RequestInfo } from '../request'

/** An import is no operation of GraphQL: logs and the audit trail know it by the kind of list. */
export function importOperation(kind: string): RequestInfo['operation'] {
  return { name: `import_${kind.replaceAll('-', '_')}`, hash: '0'.repeat(64) }
}
