import { join } from 'node:path'
import { DatabaseName } from './databases'

/** The project's root folder: the compiled file lies in dist/prisma. */
export const projectFolder = join(__dirname, '..', '..')

/** The folder of a database's schema.prisma and migrations. */
export function databaseFolder(name: DatabaseName): string {
  return join(projectFolder, 'prisma', name)
}
