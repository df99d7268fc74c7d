import { DatabaseUrls, databaseNames } from '../databases'
import { acquireEmbeddedServer } from './embedded-server'
import { checkExternal, chooseExternal } from './external-databases'

export type OpenDatabasesOptions = {
  /** Where the embedded server keeps its data; unused when the URLs are given. */
  dataFolder: string
  /** The user's own databases: all three, or none for the embedded server. */
  urls?: Partial<DatabaseUrls>
}

export type OpenDatabases = {
  urls: DatabaseUrls
  /** The same by the shortest way there is from this machine; not for other programs, few of which take such URLs. */
  nearUrls: DatabaseUrls
  /** Whether they live in the embedded server of the data folder. */
  embedded: boolean
  /** Call it when they are no longer used: the last user of the embedded server stops it. */
  close(): Promise<void>
}

/**
 * The three databases, reachable but perhaps not migrated. Throws ServerError, whose message is one
 * line a user can act on.
 */
export async function openDatabases({ dataFolder, urls = {} }: OpenDatabasesOptions): Promise<OpenDatabases> {
  const external = chooseExternal(urls)
  if (external) {
    await Promise.all(databaseNames.map((name) => checkExternal(name, external[name])))
    return { urls: external, nearUrls: external, embedded: false, close: async () => {} }
  }
  const server = await acquireEmbeddedServer({ dataFolder, databases: databaseNames })
  return {
    urls: urlsBy(server.url),
    nearUrls: urlsBy(server.nearUrl),
    embedded: true,
    close: server.release,
  }
}

function urlsBy(url: (database: string) => string): DatabaseUrls {
  return { personnel: url('personnel'), deployment: url('deployment'), training: url('training') }
}
