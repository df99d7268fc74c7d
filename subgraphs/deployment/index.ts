import { runService } from '../common/service'
import { startDeployment } from './start'

void runService('deployment', () => startDeployment(process.env))
