import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../prisma/folders'
import { feedSecret, insertDuties, readPlaces, startDeployment, until, untilEqual } from '../helpers/feed'
import { databaseEnvironment, spawnHub } from '../helpers/hub-process'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

describe('the feed between processes', () => {
  let databases: TestDatabases
  let folder: string
  beforeAll(async () => {
    databases = await createTestDatabases()
    folder = await mkdtemp(join(tmpdir(), 'muster-feed-'))
  })
  afterAll(async () => {
    await databases.drop()
    await rm(folder, { recursive: true, force: true })
  })

  it('is read in a hub as it is started, with nothing to set', async () => {
    const hub = spawnHub(
      ['start', '--data', folder, '--port', '0', '--no-seed'],
      databaseEnvironment(databases.urls),
    )
    const exit = once(hub.process, 'exit')
    await until(() => hub.output.stdout.includes('Ctrl-C stops the hub.'))
    await insertDuties(databases.pools.deployment, [
      { id: 'GE2024-S05D01-1', person: 'S05D01-0000001', ac: 'S05-AC1' },
    ])
    await untilEqual(databases)
    expect(await readPlaces(databases.pools.personnel)).toEqual(['S05-AC1 S05D01 S05D01-0000001'])
    expect(hub.output.stderr).not.toContain('places of duty')
    hub.process.kill('SIGTERM')
    expect((await exit)[0]).toBe(0)
  }, 60_000)

  it('is missed by personnel started without one, which says so', async () => {
    const keys = join(folder, 'jwks.json')
    await writeFile(keys, '{"keys":[]}')
    const personnel = spawn(
      process.execPath,
      [join(projectFolder, 'dist', 'subgraphs', 'personnel', 'index.js')],
      {
        env: {
          PERSONNEL_DATABASE_URL: databases.urls.personnel,
          PERSONNEL_PORT: '0',
          AUTH_JWKS_FILE: keys,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let said = ''
    personnel.stderr.on('data', (text) => {
      said += text
    })
    await until(() => said.includes('PLACES_OF_DUTY_FEED_URL is not set'))
    personnel.kill('SIGTERM')
    await once(personnel, 'exit')
  }, 60_000)

  it.each([
    ['reads', true],
    ['waits for deployment', false],
  ])(
    'leaves neither timer nor socket behind when it is closed while it %s',
    async (_state, isUp) => {
      const deployment = await startDeployment(databases.urls.deployment)
      if (!isUp) await deployment.close()
      // Nothing ends this program but that nothing is left to wait for.
      const program = `
      const { Pool } = require('pg')
      const { createPlacesOfDutyReader } = require('./dist/subgraphs/personnel/feed/places-of-duty.reader')
      const pool = new Pool({ connectionString: process.env.DATABASE })
      const reader = createPlacesOfDutyReader(pool, { url: process.env.FEED, secret: process.env.SECRET, pollMs: 3600000 })
      reader.start({ warn() {}, info() {} })
      setTimeout(async () => { await reader.close(); await pool.end(); console.log('closed') }, 1500)`
      const child = spawn(process.execPath, ['-e', program], {
        cwd: projectFolder,
        env: { DATABASE: databases.urls.personnel, FEED: deployment.feedUrl, SECRET: feedSecret },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
      })
      const [code] = await once(child, 'exit')
      expect({ code, said }).toEqual({ code: 0, said: 'closed\n' })
      if (isUp) await deployment.close()
    },
    60_000,
  )
})
