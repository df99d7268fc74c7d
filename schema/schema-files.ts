import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../prisma/folders'

const folder = join(projectFolder, 'schema')

/** Writes the schema files of this folder. */
export function writeSchemaFiles(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), text.trimEnd().concat('\n'))
}

/** Names of the committed files that no longer say what the code says. */
export function findDrift(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([name, text]) =>
    readCommitted(name) === text.trimEnd().concat('\n') ? [] : [name],
  )
}

function readCommitted(name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch {
    return undefined
  }
}
