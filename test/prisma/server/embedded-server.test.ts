import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from '../../../prisma/folders'
import { acquireEmbeddedServer } from '../../../prisma/server/embedded-server'
import { isServerRunning } from '../../../prisma/server/is-server-running'
import { withClient } from '../../../prisma/server/with-client'

// A folder only its owner may enter, as below a home: the server's user must get through even so.
let dataFolder: string

beforeAll(async () => {
  dataFolder = join(await mkdtemp(join(tmpdir(), 'muster-server-')), 'data')
})

afterAll(() => rm(join(dataFolder, '..'), { recursive: true, force: true }))

test('makes a cluster beside what a killed start left, with statement statistics in each database', async () => {
  await mkdir(join(dataFolder, 'postgres.new-killed', 'cluster'), { recursive: true })
  const server = await acquire()
  const { rows } = await withClient(server.url('shared'), (client) =>
    client.query('SELECT count(*) > 0 AS counted FROM pg_stat_statements'),
  )
  expect(rows).toEqual([{ counted: true }])
  await server.release()
  expect(await readdir(dataFolder)).not.toContain('postgres.new-killed')
})

test('serves several processes and stops with the last of them', async () => {
  const [first, second] = await Promise.all([startUser(), startUser()])
  expect(first.url).toBe(second.url)
  await first.leave()
  expect(await isServerRunning(dataFolder)).toBe(true)
  await second.leave()
  expect(await isServerRunning(dataFolder)).toBe(false)
})

test('outlives a user that is killed; the next one joins it and stops it', async () => {
  const killed = await startUser()
  await killed.kill()
  expect(await isServerRunning(dataFolder)).toBe(true)
  const server = await acquire()
  expect(server.url('shared')).toBe(killed.url)
  await server.release()
  expect(await isServerRunning(dataFolder)).toBe(false)
})

test('starts again after the server itself was killed, with what was committed', async () => {
  const first = await acquire()
  await withClient(first.url('shared'), (client) => client.query('CREATE TABLE kept AS SELECT 7 AS number'))
  process.kill(await readPid(), 'SIGKILL')
  while (await isServerRunning(dataFolder)) await sleep(20)
  const second = await acquire()
  const { rows } = await withClient(second.url('shared'), (client) => client.query('SELECT number FROM kept'))
  expect(rows).toEqual([{ number: 7 }])
  await Promise.all([first.release(), second.release()])
})

test('does not take another program that was given its process number for the server', async () => {
  const file = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid')
  await writeFile(file, [process.pid, '', '', '5432', '', '', '', 'ready'].join('\n'))
  const server = await acquire()
  expect(await readPid()).not.toBe(process.pid)
  await server.release()
})

function acquire() {
  return acquireEmbeddedServer({ dataFolder, databases: ['shared'] })
}

async function readPid(): Promise<number> {
  const text = await readFile(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

async function startUser() {
  const child = fork(join(projectFolder, 'dist', 'test', 'helpers', 'server-user.js'), [dataFolder])
  const [message] = await once(child, 'message')
  const gone = once(child, 'exit')
  return {
    url: (message as { url: string }).url,
    leave: async () => {
      child.disconnect()
      await gone
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
