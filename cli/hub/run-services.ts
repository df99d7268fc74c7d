import { DatabaseUrls } from '../../prisma/databases'
import { Config } from '../config'
import { unlessAborted } from '../interruption'
import { readyBanner } from './banner'
import { describeProcess, HubProcess, removeHub, writeHub } from './hub-file'
import { HubUrls, Services } from './services'

/** Runs the hub's processes over the databases until the signal, then stops them; throws when one fails. */
export async function runServices(
  config: Config,
  databases: DatabaseUrls,
  signal: AbortSignal,
): Promise<void> {
  const { dataFolder } = config
  const hub = await describeProcess('hub', process.pid)
  let children: HubProcess[] = []
  const describe = (urls: Partial<HubUrls>) => writeHub(dataFolder, { hub, children, urls })
  const services = new Services(config, databases, (processes) => {
    children = processes
    return describe({})
  })
  try {
    const urls = await unlessAborted(signal, services.start())
    await describe(urls)
    console.log(readyBanner(urls))
    await untilAborted(signal, services.failure())
  } finally {
    await services.stop()
    await removeHub(dataFolder)
  }
}

// Being asked to stop is how a hub that answers is meant to end.
async function untilAborted(signal: AbortSignal, failure: Promise<never>): Promise<void> {
  try {
    await unlessAborted(signal, failure)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
