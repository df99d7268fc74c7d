import { readAll } from '../subgraphs/common/config'
import { toIdentityConfig } from '../subgraphs/common/identity/identity-config'
import { createTokenVerifier } from '../subgraphs/common/identity/token-verifier'
import { runService } from '../subgraphs/common/service'
import { toGatewayConfig } from './config'
import { startGateway } from './gateway'
import { readArguments } from './options'
import { readSupergraph } from './supergraph'

void runService('gateway', async () => {
  const { supergraphFile, port, isOpen } = readArguments(process.argv.slice(2), process.env)
  const { config, identity } = readAll({
    config: () => toGatewayConfig({ ...process.env, ...(port !== undefined && { HUB_PORT: port }) }),
    identity: () => (isOpen ? null : toIdentityConfig(process.env)),
  })
  return startGateway({
    ...config,
    ...(supergraphFile !== undefined && { supergraph: readSupergraph(supergraphFile) }),
    verifyToken: identity && (await createTokenVerifier(identity)),
  })
})
