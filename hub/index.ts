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
  const read = readAll({
    personnel: () => readPersonnel(process.env),
    deployment: () => readDeployment(process.env),
    training: () => readTraining(process.env),
    gateway: () => toGatewayConfig(process.env),
    identity: () => toIdentityConfig(process.env),
  })
  const [personnel, deployment, training] = await Promise.all([
    startPersonnel(read.personnel),
    startDeployment(read.deployment),
    startTraining(read.training),
  ])
  const gateway = await startGateway({
    ...read.gateway,
    verifyToken: await createTokenVerifier(read.identity),
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
