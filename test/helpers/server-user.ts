import { acquireEmbeddedServer } from '../../prisma/server/embedded-server'

// A process that uses the server of the data folder it is given until its parent lets it go.
async function useServer(dataFolder = ''): Promise<void> {
  const server = await acquireEmbeddedServer({ dataFolder, databases: ['shared'] })
  process.once('disconnect', () => void server.release().then(() => process.exit(0)))
  process.send?.({ url: server.url('shared') })
}

void useServer(process.argv[2])
