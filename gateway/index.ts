import { runService } from '../subgraphs/common/service'
import { toGatewayConfig } from './config'
import { startGateway } from './gateway'

void runService('gateway', () => startGateway(toGatewayConfig(process.env)))
