import { ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseUrls, databaseNames } from '../../prisma/databases'
import { projectFolder } from '../../prisma/folders'
import { databaseVariable } from '../../prisma/server/external-databases'

/** What a `hub` command said and how it ended. */
export type HubResult = { exitCode: number | null; stdout: string; stderr: string }

const running = new Set<ChildProcess>()

// A test that fails leaves its hub behind, and jest would wait for that for ever.
afterEach(async () => {
  await Promise.all([...running].map((child) => stopLeftOver(child)))
})

async function stopLeftOver(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Runs a verb of the command line to its end. */
export async function runHub(args: string[], environment: Record<string, string> = {}): Promise<HubResult> {
  const hub = spawnHub(args, environment)
  await once(hub.process, 'close')
  return { exitCode: hub.process.exitCode, ...hub.output }
}

/** Starts a verb of the command line, in an environment that holds nothing of the hub's but what is given. */
export function spawnHub(args: string[], environment: Record<string, string> = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^HUB_|_DATABASE_URL$|^npm_/.test(name))
  const program = join(projectFolder, 'dist', 'cli', 'index.js')
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (text) => (output.stdout += text))
  child.stderr?.on('data', (text) => (output.stderr += text))
  return { process: child, output }
}

/** The environment that points the hub at these databases. */
export function databaseEnvironment(urls: DatabaseUrls): Record<string, string> {
  return Object.fromEntries(databaseNames.map((name) => [databaseVariable(name), urls[name]]))
}
