import type { Policy } from '../subgraphs/common/access/policy'
import { deploymentPolicy } from '../subgraphs/deployment/policy'
import { personnelPolicy } from '../subgraphs/personnel/policy'
import { trainingPolicy } from '../subgraphs/training/policy'
import type { SubgraphSchemas } from './compose'

/** The policy of each subgraph. */
export const policies: Record<keyof SubgraphSchemas, Policy> = {
  personnel: personnelPolicy,
  deployment: deploymentPolicy,
  training: trainingPolicy,
}
