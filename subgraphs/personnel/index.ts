import 'reflect-metadata'
import { toFeedConfig, toFeedSecret } from '../common/feed/feed-config'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { runService } from '../common/service'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { createPersonnelSubgraph } from './subgraph'

void runService('personnel', async () => {
  const config = toSubgraphConfig('personnel', 4001, process.env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(process.env))
  const feed = toFeedConfig('PLACES_OF_DUTY', 'http://<deployment>/feed/places-of-duty', process.env)
  const feedSecret = toFeedSecret(process.env)
  return startSubgraph(createPersonnelSubgraph({ ...config, feed, feedSecret }), { ...config, verifyToken })
})
