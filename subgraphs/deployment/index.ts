import { runService } from '../common/service'
import { readDeployment, startDeployment } from './start'

void runService('deployment', () => startDeployment(readDeployment(process.env)))
