import 'reflect-metadata'
import { type Environment, readAll } from '../common/config'
import { toFeedSecret } from '../common/feed/feed-config'
import type { AskableService } from '../common/http-server'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { readAddress } from '../common/part-address'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { createTrainingSubgraph } from './subgraph'

/**
 * What the training subgraph needs to know to run.
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function readTraining(env: Environment) {
  return readAll({
    config: () => toSubgraphConfig('training', 4003, env),
    identity: () => toIdentityConfig(env),
    feedSecret: () => toFeedSecret(env),
    register: () =>
      readAddress(
        'PEOPLE_FACTS_URL',
        { example: 'http://<personnel>/facts/people', server: 'personnel' },
        env,
      ),
  })
}

/** Starts the training subgraph with what was read. */
export async function startTraining({
  config,
  identity,
  ...others
}: ReturnType<typeof readTraining>): Promise<AskableService> {
  const verifyToken = await createTokenVerifier(identity)
  return startSubgraph(createTrainingSubgraph({ ...config, ...others }), { ...config, verifyToken })
}
