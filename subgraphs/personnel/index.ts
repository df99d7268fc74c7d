import { runService } from '../common/service'
import { readPersonnel, startPersonnel } from './start'

void runService('personnel', () => startPersonnel(readPersonnel(process.env)))
