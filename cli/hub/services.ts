import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseName, DatabaseUrls, databaseNames } from '../../prisma/databases'
import { databaseVariable } from '../../prisma/server/external-databases'
import { findFreePort } from '../../prisma/server/free-port'
import { safelistFileName } from '../../subgraphs/common/safelist-file'
import { Config, Environment } from '../config'
import { publicKeyFile } from '../identity/local-key'
import { HubProcess } from './hub-file'
import { ServiceProcess, startService } from './service-process'

/** Where the hub and its parts answer. */
export type HubUrls = Record<'gateway' | DatabaseName, string>

const graceMs = 4_000

/** The hub's process: the gateway, and beside it the subgraphs that it asks without HTTP. */
export class Services {
  private service: ServiceProcess | undefined
  private stopping = false

  constructor(
    private readonly config: Config,
    private readonly databases: DatabaseUrls,
    /** Told of the process as soon as it runs, so that it can be found if this one is killed. */
    private readonly onBegun: (process: HubProcess) => Promise<void>,
  ) {}

  /** Starts it; gives the addresses when all its parts answer. */
  async start(): Promise<HubUrls> {
    // Ports are chosen beforehand: the subgraphs' feeds read one another.
    const ports = {
      personnel: await findFreePort(),
      deployment: await findFreePort(),
      training: await findFreePort(),
    }
    if (this.stopping) throw new Error('The hub is not started: it was asked to stop.')
    const service = startService('hub', 'hub', this.environmentWith(ports))
    this.service = service
    await this.onBegun(await service.identity)
    const gateway = await service.ready
    const { personnel, deployment, training } = ports
    return { gateway, personnel: urlOn(personnel), deployment: urlOn(deployment), training: urlOn(training) }
  }

  /** Rejects when it ends by itself. */
  failure(): Promise<never> {
    return this.service?.failure ?? Promise.reject(new Error('The hub was not started.'))
  }

  /** Ends it within some four seconds; if it does not end when asked it is killed. */
  async stop(): Promise<void> {
    this.stopping = true
    const kill = setTimeout(() => this.service?.stop('SIGKILL'), graceMs)
    await this.service?.stop('SIGTERM')
    clearTimeout(kill)
  }

  private environmentWith(ports: Record<DatabaseName, number>): Environment {
    const { environment, port, dataFolder } = this.config
    const ofSubgraphs = databaseNames.flatMap((name) => [
      [databaseVariable(name), this.databases[name]],
      [`${name.toUpperCase()}_PORT`, String(ports[name])],
      [`${name.toUpperCase()}_URL`, urlOn(ports[name])],
    ])
    return {
      ...environment,
      NODE_ENV: 'production',
      ...identityOf(this.config),
      HUB_PORT: String(port),
      // Known to the parts of this start only.
      GATEWAY_SECRET: drawSecret(),
      FEED_SECRET: drawSecret(),
      SAFELIST_FILE: join(dataFolder, safelistFileName),
      PLACES_OF_DUTY_FEED_URL: feedOn(ports.deployment, 'places-of-duty'),
      PEOPLE_FACTS_URL: factsOn(ports.personnel, 'people'),
      AREA_COPY_URLS: [ports.personnel, ports.training].map((port) => factsOn(port, 'areas')).join(','),
      DUTY_DAYS_URL: factsOn(ports.deployment, 'duty-days'),
      PEOPLE_FACTS_FEED_URL: feedOn(ports.personnel, 'people-facts'),
      COURSES_DONE_FEED_URL: feedOn(ports.training, 'courses-done'),
      ...Object.fromEntries(ofSubgraphs),
    }
  }
}

/** Tokens of the data folder's own key are believed, unless an identity provider is named. */
function identityOf({ environment, dataFolder }: Config): Environment {
  return environment.AUTH_JWKS_URL || environment.AUTH_JWKS_FILE
    ? {}
    : { AUTH_JWKS_FILE: publicKeyFile(dataFolder) }
}

function drawSecret(): string {
  return randomBytes(32).toString('base64url')
}

function urlOn(port: number): string {
  return `http://127.0.0.1:${port}/graphql`
}

function feedOn(port: number, name: string): string {
  return `http://127.0.0.1:${port}/feed/${name}`
}

function factsOn(port: number, name: string): string {
  return `http://127.0.0.1:${port}/facts/${name}`
}
