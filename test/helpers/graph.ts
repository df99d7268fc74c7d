import { toGatewayConfig } from '../../gateway/config'
import { startGateway } from '../../gateway/gateway'
import type { DatabaseName, DatabaseUrls } from '../../prisma/databases'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import type { TelemetryConfig } from '../../subgraphs/common/observe/telemetry'
import type { Service } from '../../subgraphs/common/service'
import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createDeploymentSubgraph } from '../../subgraphs/deployment/subgraph'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { createTrainingSubgraph } from '../../subgraphs/training/subgraph'
import { commission, createTestVerifier, createToken } from './identity'
import { postQuery } from './post-query'

const listening = {
  host: '127.0.0.1',
  port: 0,
  logLevel: (process.env.TEST_LOG_LEVEL ?? 'silent') as 'silent',
}

/** What gateway and subgraphs of a test share. */
export const testGatewaySecret = 'a secret of the tests only'

/**
 * The whole graph, gateway and subgraphs, in this process over these databases, on ports of its own.
 * @param isApart has the gateway ask its subgraphs over HTTP, as it does those of other processes
 */
export async function startTestGraph(
  urls: DatabaseUrls,
  { isApart = false, ...telemetry }: Partial<TelemetryConfig> & { isApart?: boolean } = {},
) {
  const gatewaySecret = testGatewaySecret
  const server = { ...listening, ...telemetry, gatewaySecret, verifyToken: await createTestVerifier() }
  const database = (databaseUrl: string) => ({ databaseUrl, maxConnections: 4 })
  const feedSecret = 'the feeds of the tests only'
  const personnel = await startSubgraph(
    createPersonnelSubgraph({ ...database(urls.personnel), feedSecret }),
    server,
  )
  const register = { url: new URL('/facts/people', personnel.url).href, secret: feedSecret }
  const training = await startSubgraph(
    createTrainingSubgraph({ ...database(urls.training), feedSecret, register }),
    server,
  )
  const areaCopies = [personnel, training].map(({ url }) => ({
    ...{ url: new URL('/facts/areas', url).href, secret: feedSecret },
  }))
  const deployment = await startSubgraph(
    createDeploymentSubgraph({ ...database(urls.deployment), register, areaCopies }),
    server,
  )
  const subgraphs = new Map<DatabaseName, Service>(
    Object.entries({ personnel, deployment, training }) as never,
  )
  const subgraphUrls = { personnel: personnel.url, deployment: deployment.url, training: training.url }
  const neighbours = { personnel: personnel.ask, deployment: deployment.ask, training: training.ask }
  const gateway = await startGateway({
    ...{ ...toGatewayConfig({}), ...server, subgraphUrls },
    ...(!isApart && { neighbours }),
  })
  const stop = async (name: DatabaseName) => {
    await subgraphs.get(name)?.close()
    subgraphs.delete(name)
  }
  return {
    url: gateway.url,
    subgraphUrls,
    /** Asks the gateway, as the Commission unless other grants are given. */
    query: async (query: string, variables: object = {}, grants: readonly Grant[] = commission) =>
      postQuery(gateway.url, query, variables, await createToken(grants)),
    /** Asks a subgraph itself, around the gateway. */
    querySubgraph: async (name: DatabaseName, query: string, variables: object, grants: readonly Grant[]) =>
      postQuery(subgraphUrls[name], query, variables, await createToken(grants)),
    /** Stops one subgraph; the rest goes on. */
    stop,
    close: async () => {
      await gateway.close()
      await Promise.all([...subgraphs.keys()].map(stop))
    },
  }
}
