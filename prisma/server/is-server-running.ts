import { dataPaths } from './data-paths'
import { readPostmaster } from './postmaster'

/** Whether the embedded server of the data folder runs, without starting or joining it. */
export async function isServerRunning(dataFolder: string): Promise<boolean> {
  return (await readPostmaster(dataPaths(dataFolder).cluster)) !== null
}
