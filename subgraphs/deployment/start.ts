import 'reflect-metadata'
import type { Environment } from '../common/config'
import { toFeedConfig, toFeedSecret } from '../common/feed/feed-config'
import type { AskableService } from '../common/http-server'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { readAddresses } from '../common/part-address'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { toEligibilitySettings } from './eligibility/eligibility.settings'
import { toPeopleFactsAddress } from './eligibility/people-facts.client'
import { createDeploymentSubgraph } from './subgraph'

/**
 * Starts the deployment subgraph as the environment says.
 * @throws ConfigurationError
 */
export async function startDeployment(env: Environment): Promise<AskableService> {
  const config = toSubgraphConfig('deployment', 4002, env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(env))
  const feeds = {
    feedSecret: toFeedSecret(env),
    peopleFacts: toFeedConfig('PEOPLE_FACTS', 'http://<personnel>/feed/people-facts', env),
    coursesDone: toFeedConfig('COURSES_DONE', 'http://<training>/feed/courses-done', env),
    register: toPeopleFactsAddress(env),
    eligibility: toEligibilitySettings(env),
    areaCopies: readAddresses(
      'AREA_COPY_URLS',
      { example: 'http://<training>/facts/areas', server: 'personnel and training' },
      env,
    ),
  }
  return startSubgraph(createDeploymentSubgraph({ ...config, ...feeds }), { ...config, verifyToken })
}
