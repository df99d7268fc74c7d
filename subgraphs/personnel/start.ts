import 'reflect-metadata'
import type { Environment } from '../common/config'
import { toFeedConfig, toFeedSecret } from '../common/feed/feed-config'
import type { AskableService } from '../common/http-server'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { toDutyDaysAddress } from './facts/duty-days.client'
import { createPersonnelSubgraph } from './subgraph'

/**
 * Starts the personnel subgraph as the environment says.
 * @throws ConfigurationError
 */
export async function startPersonnel(env: Environment): Promise<AskableService> {
  const config = toSubgraphConfig('personnel', 4001, env)
  const verifyToken = await createTokenVerifier(toIdentityConfig(env))
  const feed = toFeedConfig('PLACES_OF_DUTY', 'http://<deployment>/feed/places-of-duty', env)
  const feedSecret = toFeedSecret(env)
  const dutyDays = toDutyDaysAddress(env)
  return startSubgraph(createPersonnelSubgraph({ ...config, feed, feedSecret, dutyDays }), {
    ...config,
    verifyToken,
  })
}
