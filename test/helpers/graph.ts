import { startGateway } from '../../gateway/gateway'
import type { DatabaseName, DatabaseUrls } from '../../prisma/databases'
import type { Service } from '../../subgraphs/common/service'
import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createDeploymentSubgraph } from '../../subgraphs/deployment/subgraph'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { createTrainingSubgraph } from '../../subgraphs/training/subgraph'

const server = { host: '127.0.0.1', port: 0, logLevel: 'silent' as const }

export interface GraphAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it asked for
  data: any
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[]
}

/** The whole graph, gateway and subgraphs, in this process over these databases, on ports of its own. */
export async function startTestGraph(urls: DatabaseUrls) {
  const database = (databaseUrl: string) => ({ databaseUrl, maxConnections: 4 })
  const [personnel, deployment, training] = await Promise.all([
    startSubgraph(createPersonnelSubgraph(database(urls.personnel)), server),
    startSubgraph(createDeploymentSubgraph(database(urls.deployment)), server),
    startSubgraph(createTrainingSubgraph(database(urls.training)), server),
  ])
  const subgraphs = new Map<DatabaseName, Service>(
    Object.entries({ personnel, deployment, training }) as never,
  )
  const subgraphUrls = { personnel: personnel.url, deployment: deployment.url, training: training.url }
  const gateway = await startGateway({ ...server, subgraphUrls, subgraphTimeoutMs: 10_000 })
  const stop = async (name: DatabaseName) => {
    await subgraphs.get(name)?.close()
    subgraphs.delete(name)
  }
  return {
    url: gateway.url,
    subgraphUrls,
    query: (query: string, variables: object = {}) => postQuery(gateway.url, query, variables),
    /** Stops one subgraph; the rest goes on. */
    stop,
    close: async () => {
      await gateway.close()
      await Promise.all([...subgraphs.keys()].map(stop))
    },
  }
}

/** Sends a query to a gateway or a subgraph. */
export async function postQuery(url: string, query: string, variables: object): Promise<GraphAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, ...((await response.json()) as { data: unknown }) }
}
