import { join, resolve } from 'node:path'

/** What lies where in a data folder. The server's own folder belongs to the user it runs as. */
export type DataPaths = ReturnType<typeof dataPaths>

export function dataPaths(dataFolder: string) {
  const root = resolve(dataFolder)
  const server = join(root, 'postgres')
  return { root, locks: join(root, 'locks'), leases: join(root, 'leases'), server, ...serverPaths(server) }
}

/** The same names serve the folder a new cluster is made in before it is moved to its place. */
export function serverPaths(server: string) {
  return {
    cluster: join(server, 'cluster'),
    password: join(server, 'password'),
    log: join(server, 'server.log'),
  }
}
