import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseName } from '../../prisma/databases'
import { projectFolder } from '../../prisma/folders'
import { findFreePort } from '../../prisma/server/free-port'
import { enrol, insertPerson, insertSession, readFacts, untilFactsAreTrue } from '../helpers/facts'
import { feedSecret, insertDuties } from '../helpers/feed'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

const person = (serial: number) => `S05D01-${String(serial).padStart(7, '0')}`
const names: DatabaseName[] = ['personnel', 'deployment', 'training']

describe('the facts of people on duty, between processes', () => {
  let databases: TestDatabases
  let folder: string
  const ports: Partial<Record<DatabaseName, number>> = {}
  const running = new Map<DatabaseName, ChildProcess>()

  beforeAll(async () => {
    databases = await createTestDatabases()
    folder = await mkdtemp(join(tmpdir(), 'muster-facts-'))
    await writeFile(join(folder, 'jwks.json'), '{"keys":[]}')
    for (const name of names) ports[name] = await findFreePort()
  })
  afterAll(async () => {
    for (const name of names) await kill(name)
    await databases.drop()
    await rm(folder, { recursive: true, force: true })
  })

  function start(name: DatabaseName): void {
    const prefix = name.toUpperCase()
    const feedOf = (source: DatabaseName, path: string) => `http://127.0.0.1:${ports[source]}/feed/${path}`
    const env = {
      [`${prefix}_DATABASE_URL`]: databases.urls[name],
      [`${prefix}_PORT`]: String(ports[name]),
      AUTH_JWKS_FILE: join(folder, 'jwks.json'),
      FEED_SECRET: feedSecret,
      PEOPLE_FACTS_FEED_URL: feedOf('personnel', 'people-facts'),
      COURSES_DONE_FEED_URL: feedOf('training', 'courses-done'),
      PLACES_OF_DUTY_FEED_URL: feedOf('deployment', 'places-of-duty'),
      ...{ PEOPLE_FACTS_POLL_MS: '20', COURSES_DONE_POLL_MS: '20', PLACES_OF_DUTY_POLL_MS: '20' },
    }
    const program = join(projectFolder, 'dist', 'subgraphs', name, 'index.js')
    running.set(name, spawn(process.execPath, [program], { env, stdio: 'ignore' }))
  }

  async function kill(name: DatabaseName): Promise<void> {
    const child = running.get(name)
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }

  it('are true in the end, whichever process is killed while all change', async () => {
    const { deployment, personnel, training } = databases.pools
    await training.query(
      `INSERT INTO course (code, title, audience, round) VALUES ('ROUND_1', 'One', 'POLLING_STAFF', 1)`,
    )
    for (const ac of ['S05-AC1', 'S05-AC2'])
      await insertSession(training, { code: `T-${ac}`, course: 'ROUND_1', ac })
    for (const name of names) start(name)
    let isWriting = true
    const write = async () => {
      for (let serial = 0; isWriting; serial++) {
        const ac = `S05-AC${1 + (serial % 2)}`
        await insertPerson(personnel, { id: person(serial % 40), name: `Name ${serial}`, level: serial % 18 })
        await insertDuties(deployment, [{ id: `D${serial}`, person: person((serial * 7) % 40), ac }])
        await enrol(training, {
          session: `T-${ac}`,
          person: person(serial % 40),
          status: serial % 3 ? 'PASSED' : 'FAILED',
        })
        await sleep(2)
      }
    }
    const writing = write()
    for (const name of ['deployment', 'personnel', 'deployment', 'training', 'deployment'] as const) {
      await sleep(1_500)
      await kill(name)
      start(name)
    }
    await sleep(1_500)
    isWriting = false
    await writing
    await untilFactsAreTrue(databases)
    expect((await readFacts(databases)).filter((facts) => facts.includes('ROUND_1')).length).toBeGreaterThan(
      20,
    )
  }, 180_000)
})
