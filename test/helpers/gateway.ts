import { toGatewayConfig } from '../../gateway/config'
import { startGateway } from '../../gateway/gateway'
import type { Environment } from '../../subgraphs/common/config'
import { createTestVerifier } from './identity'

/** One more gateway over subgraphs that run, configured by this environment. */
export async function startTestGateway(subgraphUrls: Record<string, string>, env: Environment) {
  const config = { ...toGatewayConfig(env), host: '127.0.0.1', port: 0, logLevel: 'silent' as const }
  const urls = { ...config.subgraphUrls, ...subgraphUrls }
  return startGateway({ ...config, subgraphUrls: urls, verifyToken: await createTestVerifier() })
}
