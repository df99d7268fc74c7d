import 'reflect-metadata'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { runService } from '../common/service'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { toFeedSecret } from './feed/feed-config'
import { createDeploymentSubgraph } from './subgraph'

void runService('deployment', async () => {
  const config = toSubgraphConfig('deployment', 4002, process.env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(process.env))
  return startSubgraph(createDeploymentSubgraph({ ...config, feedSecret: toFeedSecret(process.env) }), {
    ...config,
    verifyToken,
  })
})
