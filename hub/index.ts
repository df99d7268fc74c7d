import 'reflect-metadata'
import { toGatewayConfig } from '../gateway/config'
import { startGateway } from '../gateway/gateway'
import { readAll } from '../subgraphs/common/config'
import { toIdentityConfig } from '../subgraphs/common/identity/identity-config'
import { createTokenVerifier } from '../subgraphs/common/identity/token-verifier'
import { runService } from '../subgraphs/common/service'
import { readDeployment, startDeployment } from '../subgraphs/deployment/start'
import { readPersonnel, startPersonnel } from '../subgraphs/personnel/start'
import { readTraining, startTraining } from '../subgraphs/training/start'

// The whole hub in one process: the gateway asks its subgraphs without HTTP and JSON between.
void runService('hub', async () => {
  const { config, identity } = readAll({
    personnel: () => readPersonnel(process.env),
    deployment: () => readDeployment(process.env),
    training: () => readTraining(process.env),
    config: () => toGatewayConfig(process.env),
    identity: () => toIdentityConfig(process.env),
  })
  const [personnel, deployment, training] = await Promise.all([
    startPersonnel(process.env),
    startDeployment(process.env),
    startTraining(process.env),
  ])
  const gateway = await startGateway({
    ...config,
    verifyToken: await createTokenVerifier(identity),
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
