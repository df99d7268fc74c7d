import { runService } from '../common/service'
import { startTraining } from './start'

void runService('training', () => startTraining(process.env))
