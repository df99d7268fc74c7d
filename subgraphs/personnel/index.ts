import { runService } from '../common/service'
import { startPersonnel } from './start'

void runService('personnel', () => startPersonnel(process.env))
