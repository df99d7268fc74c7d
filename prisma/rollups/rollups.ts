import { deploymentRollups } from './deployment'
import { personnelRollups } from './personnel'
import type { Rollup } from './rollup'
import { trainingRollups } from './training'

/** What must equal a count of rows at every moment; of each database in the order in which one is counted from another. */
export const rollups: readonly Rollup[] = [...personnelRollups, ...deploymentRollups, ...trainingRollups]
