/** Drops this run's databases and gives the test server up; set-up left the way to do it in the global. */
export default async function teardown(): Promise<void> {
  const close: unknown = Reflect.get(globalThis, 'closeTestServer')
  if (typeof close === 'function') await close()
}
