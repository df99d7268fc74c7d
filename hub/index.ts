import 'reflect-metadata'
import { toGatewayConfig } from '../gateway/config'
import { startGateway } from '../gateway/gateway'
import { toIdentityConfig } from '../subgraphs/common/identity/identity-config'
import { createTokenVerifier } from '../subgraphs/common/identity/token-verifier'
import { runService } from '../subgraphs/common/service'
import { startDeployment } from '../subgraphs/deployment/start'
import { startPersonnel } from '../subgraphs/personnel/start'
import { startTraining } from '../subgraphs/training/start'

// The whole hub in one process: the gateway asks its subgraphs without HTTP and JSON between.
void runService('hub', async () => {
  const [personnel, deployment, training] = await Promise.all([
    startPersonnel(process.env),
    startDeployment(process.env),
    startTraining(process.env),
  ])
  const gateway = await startGateway({
    ...toGatewayConfig(process.env),
    verifyToken: await createTokenVerifier(toIdentityConfig(process.env)),
    neighbours: { personnel: personnel.ask, deployment: deployment.ask, training: training.ask },
  })
  return {
    url: gateway.url,
    close: async () => {
      await gateway.close()
      await Promise.all([personnel.close(), deployment.close(), training.close()])
    },
  }
})
