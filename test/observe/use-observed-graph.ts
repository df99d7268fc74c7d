import type { TelemetryConfig } from '../../subgraphs/common/observe/telemetry'
import { startTestGraph } from '../helpers/graph'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { collectLog } from './log-lines'

/** For a `describe`: the whole graph over databases of its own, and the log of its four services. */
export function useObservedGraph(seeded: boolean, telemetry: () => Partial<TelemetryConfig> = () => ({})) {
  const log = collectLog()
  const used = { log } as {
    log: typeof log
    databases: TestDatabases
    graph: Awaited<ReturnType<typeof startTestGraph>>
  }
  beforeAll(async () => {
    used.databases = await createTestDatabases({ seeded })
    const { logTo } = log
    used.graph = await startTestGraph(used.databases.urls, { logLevel: 'info', logTo, ...telemetry() })
  })
  afterAll(async () => {
    await used.graph.close()
    await used.databases.drop()
  })
  return used
}
