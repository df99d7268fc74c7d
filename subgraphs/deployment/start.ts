import 'reflect-metadata'
import { type Environment, readAll } from '../common/config'
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
 * What the deployment subgraph needs to know to run.
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function readDeployment(env: Environment) {
  return readAll({
    config: () => toSubgraphConfig('deployment', 4002, env),
    identity: () => toIdentityConfig(env),
    feedSecret: () => toFeedSecret(env),
    peopleFacts: () => toFeedConfig('PEOPLE_FACTS', 'http://<personnel>/feed/people-facts', env),
    coursesDone: () => toFeedConfig('COURSES_DONE', 'http://<training>/feed/courses-done', env),
    register: () => toPeopleFactsAddress(env),
    eligibility: () => toEligibilitySettings(env),
    areaCopies: () =>
      readAddresses(
        'AREA_COPY_URLS',
        { example: 'http://<training>/facts/areas', server: 'personnel and training' },
        env,
      ),
  })
}

/** Starts the deployment subgraph with what was read. */
export async function startDeployment({
  config,
  identity,
  ...others
}: ReturnType<typeof readDeployment>): Promise<AskableService> {
  const verifyToken = await createTokenVerifier(identity)
  return startSubgraph(createDeploymentSubgraph({ ...config, ...others }), { ...config, verifyToken })
}
