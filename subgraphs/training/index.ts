import { runService } from '../common/service'
import { readTraining, startTraining } from './start'

void runService('training', () => startTraining(readTraining(process.env)))
