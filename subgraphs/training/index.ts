import 'reflect-metadata'
import { runService } from '../common/service'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { createTrainingSubgraph } from './subgraph'

void runService('training', async () => {
  const config = toSubgraphConfig('training', 4003, process.env)
  return startSubgraph(createTrainingSubgraph(config), config)
})
