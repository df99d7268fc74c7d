import 'reflect-metadata'
import { type Environment, readAll } from '../common/config'
import { toFeedConfig, toFeedSecret } from '../common/feed/feed-config'
import type { AskableService } from '../common/http-server'
import { toIdentityConfig } from '../common/identity/identity-config'
import { createTokenVerifier } from '../common/identity/token-verifier'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { toDutyDaysAddress } from './facts/duty-days.client'
import { createPersonnelSubgraph } from './subgraph'

/**
 * What the personnel subgraph needs to know to run.
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function readPersonnel(env: Environment) {
  return readAll({
    config: () => toSubgraphConfig('personnel', 4001, env),
    identity: () => toIdentityConfig(env),
    feed: () => toFeedConfig('PLACES_OF_DUTY', 'http://<deployment>/feed/places-of-duty', env),
    feedSecret: () => toFeedSecret(env),
    dutyDays: () => toDutyDaysAddress(env),
  })
}

/** Starts the personnel subgraph with what was read. */
export async function startPersonnel({
  config,
  identity,
  ...others
}: ReturnType<typeof readPersonnel>): Promise<AskableService> {
  const verifyToken = await createTokenVerifier(identity)
  return startSubgraph(createPersonnelSubgraph({ ...config, ...others }), { ...config, verifyToken })
}
