import 'reflect-metadata'
import { createDeploymentSchema } from '../subgraphs/deployment/schema'
import { createPersonnelSchema } from '../subgraphs/personnel/schema'
import { createTrainingSchema } from '../subgraphs/training/schema'
import { composeSchemaFiles } from './compose'
import { policies } from './policy'
import { findPolicyFaults, printPolicy } from './policy-table'
import { findDrift, writeSchemaFiles } from './schema-files'

// `npm run schema` writes the schema files; with `--check` it fails where they, or the policy, are behind the code;
// `npm run policy` prints who may see what.
const schemas = {
  personnel: createPersonnelSchema(),
  deployment: createDeploymentSchema(),
  training: createTrainingSchema(),
}
const subgraphs = ['personnel', 'deployment', 'training'] as const

if (process.argv.includes('--policy')) {
  for (const name of subgraphs) console.log(printPolicy(name, policies[name]))
} else if (process.argv.includes('--check')) {
  check()
} else {
  writeSchemaFiles(composeSchemaFiles(schemas))
}

function check(): void {
  const drift = findDrift(composeSchemaFiles(schemas))
  const faults = subgraphs.flatMap((name) => findPolicyFaults(schemas[name], policies[name]))
  if (drift.length > 0)
    console.error(
      `schema/ is behind the code: ${drift.join(', ')}. Run \`npm run schema\` and commit what it writes.`,
    )
  if (faults.length > 0) console.error(`The policy is behind the schema: ${faults.join('; ')}.`)
  if (drift.length > 0 || faults.length > 0) process.exitCode = 1
}
