import 'reflect-metadata'
import type { Environment } from '../common/config'
import { toFeedSecret } from '../common/feed/feed-config'
import type { AskableService } from '../common/http-server'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { readAddress } from '../common/part-address'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { createTrainingSubgraph } from './subgraph'

/**
 * Starts the training subgraph as the environment says.
 * @throws ConfigurationError
 */
export async function startTraining(env: Environment): Promise<AskableService> {
  const config = toSubgraphConfig('training', 4003, env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(env))
  const feedSecret = toFeedSecret(env)
  const register = readAddress(
    'PEOPLE_FACTS_URL',
    { example: 'http://<personnel>/facts/people', server: 'personnel' },
    env,
  )
  return startSubgraph(createTrainingSubgraph({ ...config, feedSecret, register }), {
    ...config,
    verifyToken,
  })
}
