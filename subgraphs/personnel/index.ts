import 'reflect-metadata'
import { runService } from '../common/service'
import { toSubgraphConfig } from '../common/subgraph-config'
import { startSubgraph } from '../common/subgraph-server'
import { createPersonnelSubgraph } from './subgraph'

void runService('personnel', async () => {
  const config = toSubgraphConfig('personnel', 4001, process.env)
  return startSubgraph(createPersonnelSubgraph(config), config)
})
