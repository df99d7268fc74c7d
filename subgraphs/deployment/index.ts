import 'reflect-metadata'
import { toFeedConfig, toFeedSecret } from '../common/feed/feed-config'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { runService } from '../common/service'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { createDeploymentSubgraph } from './subgraph'

void runService('deployment', async () => {
  const config = toSubgraphConfig('deployment', 4002, process.env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(process.env))
  const feeds = {
    feedSecret: toFeedSecret(process.env),
    peopleFacts: toFeedConfig('PEOPLE_FACTS', 'http://<personnel>/feed/people-facts', process.env),
    coursesDone: toFeedConfig('COURSES_DONE', 'http://<training>/feed/courses-done', process.env),
  }
  return startSubgraph(createDeploymentSubgraph({ ...config, ...feeds }), { ...config, verifyToken })
})
