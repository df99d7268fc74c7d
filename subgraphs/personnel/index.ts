import 'reflect-metadata'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { runService } from '../common/service'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { toFeedConfig } from './feed/feed-config'
import { createPersonnelSubgraph } from './subgraph'

void runService('personnel', async () => {
  const config = toSubgraphConfig('personnel', 4001, process.env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(process.env))
  return startSubgraph(createPersonnelSubgraph({ ...config, feed: toFeedConfig(process.env) }), {
    ...config,
    verifyToken,
  })
})
