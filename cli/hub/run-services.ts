import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUrls, databaseNames } from '../../prisma/databases'
import { isServerRunning } from '../../prisma/server/is-server-running'
import { CliError } from '../cli.error'
import { Config } from '../config'
import { ensureLocalKey } from '../identity/local-key'
import { signToken } from '../identity/sign-token'
import { unlessAborted } from '../interruption'
import { readyBanner } from './banner'
import { describeProcess, HubProcess, writeHub } from './hub-file'
import { HubUrls, Services } from './services'

/** Runs the hub's process over the databases until the signal, then stops them; throws when one fails. */
export async function runServices(
  config: Config,
  databases: DatabaseUrls,
  signal: AbortSignal,
): Promise<void> {
  const { dataFolder } = config
  const sampleToken = await tokenForSample(config)
  const hub = await describeProcess('hub', process.pid)
  let children: HubProcess[] = []
  const describe = (urls: Partial<HubUrls>) => writeHub(dataFolder, { hub, children, urls })
  const services = new Services(config, databases, (process) => {
    children = [process]
    return describe({})
  })
  try {
    const urls = await unlessAborted(signal, services.start())
    await describe(urls)
    console.log(readyBanner(urls, sampleToken))
    await untilAborted(signal, Promise.race([services.failure(), serverFailure(config, signal)]))
  } finally {
    await services.stop()
  }
}

/** A token to try the first query with, where the hub believes its own key. */
async function tokenForSample({ dataFolder, environment }: Config): Promise<string | null> {
  if (environment.AUTH_JWKS_URL || environment.AUTH_JWKS_FILE) return null
  const key = await ensureLocalKey(dataFolder)
  return signToken(key, {
    subject: 'first-query',
    grants: [{ role: 'COMMISSION', area: 'IN' }],
    expiresIn: '8h',
  })
}

// Being asked to stop is how a hub that answers is meant to end.
async function untilAborted(signal: AbortSignal, failure: Promise<never>): Promise<void> {
  try {
    await unlessAborted(signal, failure)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

const serverPollMs = 1_000

/** Rejects when the embedded server is gone: the hub would fail at every query. */
async function serverFailure({ dataFolder, urls }: Config, signal: AbortSignal): Promise<never> {
  if (databaseNames.some((name) => urls[name])) return new Promise(() => {})
  while (signal.aborted || (await isServerRunning(dataFolder)))
    await sleep(serverPollMs, undefined, { ref: false })
  throw new CliError(
    'SERVER_STOPPED',
    'PostgreSQL stopped unexpectedly. Start again: it recovers what was committed.',
  )
}
