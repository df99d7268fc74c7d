import 'reflect-metadata'
import { createDeploymentSchema } from '../subgraphs/deployment/schema'
import { createPersonnelSchema } from '../subgraphs/personnel/schema'
import { createTrainingSchema } from '../subgraphs/training/schema'
import { composeSchemaFiles } from './compose'
import { findDrift, writeSchemaFiles } from './schema-files'

// `npm run schema` writes the schema files; `npm run schema -- --check` fails where they are not up to date.
const files = composeSchemaFiles({
  personnel: createPersonnelSchema(),
  deployment: createDeploymentSchema(),
  training: createTrainingSchema(),
})
if (process.argv.includes('--check')) {
  const drift = findDrift(files)
  if (drift.length > 0) {
    console.error(
      `schema/ is behind the code: ${drift.join(', ')}. Run \`npm run schema\` and commit what it writes.`,
    )
    process.exitCode = 1
  }
} else {
  writeSchemaFiles(files)
}
