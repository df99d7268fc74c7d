import 'reflect-metadata'
import { toFeedSecret } from '../common/feed/feed-config'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { runService } from '../common/service'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { createTrainingSubgraph } from './subgraph'

void runService('training', async () => {
  const config = toSubgraphConfig('training', 4003, process.env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(process.env))
  const feedSecret = toFeedSecret(process.env)
  return startSubgraph(createTrainingSubgraph({ ...config, feedSecret }), { ...config, verifyToken })
})
