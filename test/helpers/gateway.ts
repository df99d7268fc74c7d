import { toGatewayConfig } from '../../gateway/config'
import { startGateway } from '../../gateway/gateway'
import type { Environment } from '../../subgraphs/common/config'
import type { Service } from '../../subgraphs/common/service'
import { createTestVerifier } from './identity'

const running = new Set<Service>()

// A test that fails leaves its gateway behind, and jest would wait for that for ever.
afterEach(async () => {
  await Promise.all([...running].map((gateway) => gateway.close()))
  running.clear()
})

/** One more gateway over subgraphs that run, configured by this environment, until the end of the test. */
export async function startTestGateway(subgraphUrls: Record<string, string>, env: Environment) {
  const config = { ...toGatewayConfig(env), host: '127.0.0.1', port: 0, logLevel: 'silent' as const }
  const urls = { ...config.subgraphUrls, ...subgraphUrls }
  const gateway = await startGateway({
    ...config,
    subgraphUrls: urls,
    verifyToken: await createTestVerifier(),
  })
  running.add(gateway)
  return gateway
}
