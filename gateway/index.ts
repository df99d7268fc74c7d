import { toIdentityConfig } from '../subgraphs/common/identity/identity-config'
import { createTokenVerifier } from '../subgraphs/common/identity/token-verifier'
import { runService } from '../subgraphs/common/service'
import { toGatewayConfig } from './config'
import { startGateway } from './gateway'

void runService('gateway', async () => {
  const config = toGatewayConfig(process.env)
  return startGateway({ ...config, verifyToken: await createTokenVerifier(toIdentityConfig(process.env)) })
})
