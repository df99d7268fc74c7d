import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isServerRunning } from '../../prisma/server/is-server-running'
import { processStart } from '../../prisma/server/process-identity'
import { databaseEnvironment, runHub, spawnHub } from '../helpers/hub-process'
import { postQuery } from '../helpers/post-query'
import { createTestDatabases } from '../helpers/postgres'

// The whole hub, as a user starts it: its own PostgreSQL, and a process with three subgraphs and the gateway.
let dataFolder: string

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'muster-hub-'))
})

afterAll(() => rm(dataFolder, { recursive: true, force: true }))

test('starts, answers, and stops whole within five seconds of SIGTERM', async () => {
  const hub = await startHub()
  expect(await hub.ask('{ __typename }')).toEqual({ status: 200, data: { __typename: 'Query' } })
  const status = await runHub(['status', '--data', dataFolder, '--json'])
  expect(JSON.parse(status.stdout)).toMatchObject({ server: 'running', hub: { urls: { gateway: hub.url } } })
  expect(await hub.stop('SIGTERM')).toMatchObject({ exitCode: 0, withinFiveSeconds: true })
  expect(await hub.survivors()).toEqual([])
  expect(await isServerRunning(dataFolder)).toBe(false)
}, 60_000)

test('starts again after it was killed, on the same port', async () => {
  const killed = await startHub()
  const port = new URL(killed.url).port
  await killed.stop('SIGKILL')
  const hub = await startHub(port)
  expect(await killed.survivors()).toEqual([])
  expect(await hub.ask('{ __typename }')).toEqual({ status: 200, data: { __typename: 'Query' } })
  expect(await hub.stop('SIGINT')).toMatchObject({ exitCode: 0, withinFiveSeconds: true })
}, 60_000)

test('is started once on a data folder', async () => {
  const hub = await startHub()
  const second = await runHub(['start', '--data', dataFolder, '--port', '0', '--no-seed'])
  expect(second).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('A hub already runs on') })
  await hub.stop('SIGTERM')
}, 60_000)

test('is started once on a data folder of two starts at the same moment', async () => {
  const args = ['start', '--data', dataFolder, '--port', '0', '--no-seed']
  const hubs = [spawnHub(args), spawnHub(args)]
  const ended = hubs.map(({ process }) => once(process, 'exit'))
  await Promise.race(ended)
  const [refused, other] = hubs[0]?.process.exitCode === null ? [hubs[1], hubs[0]] : hubs
  expect(refused?.output.stderr).toContain('A hub already runs on')
  while (!other?.output.stdout.includes('Ctrl-C stops the hub.')) {
    if (other?.process.exitCode !== null) throw new Error(`Neither started: ${other?.output.stderr}`)
    await sleep(50)
  }
  other?.process.kill('SIGTERM')
  await Promise.all(ended)
}, 60_000)

test('stops, saying so, when its process dies', async () => {
  const hub = await startHub()
  const [child] = await readChildren()
  if (!child) throw new Error('the hub told of no process')
  process.kill(child.pid, 'SIGKILL')
  expect(await hub.gone()).toMatchObject({ exitCode: 1 })
  expect(hub.output.stderr).toContain('The hub stopped unexpectedly (SIGKILL).')
  expect(await hub.survivors()).toEqual([])
}, 60_000)

test('stops, saying so, when its PostgreSQL dies', async () => {
  const hub = await startHub()
  const pidFile = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid')
  process.kill(Number((await readFile(pidFile, 'utf8')).split('\n')[0]), 'SIGKILL')
  expect(await hub.gone()).toMatchObject({ exitCode: 1 })
  expect(hub.output.stderr).toContain('PostgreSQL stopped unexpectedly.')
  const again = await startHub()
  expect(await again.stop('SIGTERM')).toMatchObject({ exitCode: 0 })
}, 60_000)

test('starts nothing when its port is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as { port: number }
  const { exitCode, stderr } = await runHub(['start', '--data', dataFolder, '--port', String(port)])
  expect(stderr).toBe(
    `Port ${port} is already in use. Stop the program that holds it, or start with --port <number>.\n`,
  )
  expect(exitCode).toBe(1)
  expect(await isServerRunning(dataFolder)).toBe(false)
  holder.close()
})

test('runs on databases of the user’s own, and the query it offers is answered by all of them', async () => {
  const databases = await createTestDatabases({ seeded: true })
  const hub = await startHub('0', databaseEnvironment(databases.urls))
  const body = /-d '(.*)'$/m.exec(hub.output.stdout)?.[1] ?? ''
  const answer = JSON.stringify(await hub.ask((JSON.parse(body) as { query: string }).query))
  expect(answer).not.toContain('errors')
  expect(answer).toMatch(/"post":"PRESIDING_OFFICER","person":\{"id":"S11D\d\d-\d{7}","name":"\w/)
  expect(await isServerRunning(dataFolder)).toBe(false)
  await hub.stop('SIGTERM')
  await databases.drop()
}, 60_000)

type HubProcess = { name: string; pid: number; start: string }

async function startHub(port = '0', environment: Record<string, string> = {}) {
  const hub = spawnHub(['start', '--data', dataFolder, '--port', port, '--no-seed'], environment)
  const exited = once(hub.process, 'exit')
  const ended = () => hub.process.exitCode !== null
  while (!hub.output.stdout.includes('Ctrl-C stops the hub.') && !ended()) await sleep(50)
  const url = /^Hub ready: (\S+)$/m.exec(hub.output.stdout)?.[1]
  const token = /authorization: Bearer (\S+)'/.exec(hub.output.stdout)?.[1]
  if (!url) throw new Error(`The hub did not start: ${hub.output.stderr}`)
  const children = await readChildren()
  const gone = async () => ({ exitCode: (await exited)[0] as number | null })
  const stop = async (signal: NodeJS.Signals) => {
    const asked = Date.now()
    hub.process.kill(signal)
    return { ...(await gone()), withinFiveSeconds: Date.now() - asked < 5_000 }
  }
  const survivors = async () => {
    const alive = await Promise.all(
      children.map(async ({ pid, start }) => (await processStart(pid)) === start),
    )
    return children.filter((_, index) => alive[index]).map(({ name }) => name)
  }
  const ask = (query: string) => postQuery(url, query, {}, token ?? '')
  return { url, ask, output: hub.output, gone, stop, survivors }
}

async function readChildren(): Promise<HubProcess[]> {
  return (JSON.parse(await readFile(join(dataFolder, 'hub.json'), 'utf8')) as { children: HubProcess[] })
    .children
}
