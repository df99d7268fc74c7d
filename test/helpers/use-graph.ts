import { startTestGraph } from './graph'
import { createTestDatabases, type TestDatabases } from './postgres'

/** The first to ask seeds for all, on a machine that may be busy. */
const seedWithinMs = 180_000

/** For a `describe`: databases of its own, seeded or empty, and the whole graph over them, from its first test to its last. */
export function useTestGraph(options: { seeded: boolean }) {
  const used = {} as { databases: TestDatabases; graph: Awaited<ReturnType<typeof startTestGraph>> }
  beforeAll(async () => {
    used.databases = await createTestDatabases(options)
    used.graph = await startTestGraph(used.databases.urls)
  }, seedWithinMs)
  afterAll(async () => {
    await used.graph?.close()
    await used.databases?.drop()
  })
  return used
}
