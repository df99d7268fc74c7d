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

/** The hub's processes: three subgraphs and the gateway before them. */
export class Services {
  private readonly running: ServiceProcess[] = []
  private stopping = false
  /** Known to the parts of this start only. */
  private readonly feedSecret = drawSecret()
  private readonly gatewaySecret = drawSecret()

  constructor(
    private readonly config: Config,
    private readonly databases: DatabaseUrls,
    /** Told of every process as soon as it runs, so that it can be found if this one is killed. */
    private readonly onBegun: (processes: HubProcess[]) => Promise<void>,
  ) {}

  /** Starts them all; gives their addresses when each answers. */
  async start(): Promise<HubUrls> {
    // Ports are chosen beforehand, so that the gateway need not wait for the subgraphs to start.
    const ports = {
      personnel: await findFreePort(),
      deployment: await findFreePort(),
      training: await findFreePort(),
    }
    const feed = {
      personnel: { PLACES_OF_DUTY_FEED_URL: feedOn(ports.deployment, 'places-of-duty') },
      deployment: {
        PEOPLE_FACTS_FEED_URL: feedOn(ports.personnel, 'people-facts'),
        COURSES_DONE_FEED_URL: feedOn(ports.training, 'courses-done'),
      },
      training: {},
    }
    const subgraphs = databaseNames.map((name) => this.beginSubgraph(name, ports[name], feed[name]))
    const gateway = this.begin('gateway', 'gateway', {
      HUB_PORT: String(this.config.port),
      GATEWAY_SECRET: this.gatewaySecret,
      SAFELIST_FILE: join(this.config.dataFolder, safelistFileName),
      PERSONNEL_URL: urlOn(ports.personnel),
      DEPLOYMENT_URL: urlOn(ports.deployment),
      TRAINING_URL: urlOn(ports.training),
    })
    await this.tell()
    const [personnel = '', deployment = '', training = ''] = await Promise.all(
      subgraphs.map(({ ready }) => ready),
    )
    return { gateway: await gateway.ready, personnel, deployment, training }
  }

  /** Rejects when one of them ends by itself. */
  failure(): Promise<never> {
    return Promise.race(this.running.map(({ failure }) => failure))
  }

  /** Ends them within some four seconds; what does not end when asked is killed. */
  async stop(): Promise<void> {
    this.stopping = true
    const kill = setTimeout(() => this.signal('SIGKILL'), graceMs)
    await this.signal('SIGTERM')
    clearTimeout(kill)
  }

  private beginSubgraph(name: DatabaseName, port: number, more: Environment): ServiceProcess {
    return this.begin(`${name} subgraph`, `subgraphs/${name}`, {
      [databaseVariable(name)]: this.databases[name],
      [`${name.toUpperCase()}_PORT`]: String(port),
      GATEWAY_SECRET: this.gatewaySecret,
      FEED_SECRET: this.feedSecret,
      ...more,
    })
  }

  private begin(name: string, folder: string, own: Environment): ServiceProcess {
    if (this.stopping) throw new Error(`The ${name} is not started: the hub stops.`)
    const env = {
      ...withoutDatabases(this.config.environment),
      NODE_ENV: 'production',
      ...this.identity(),
      ...own,
    }
    const service = startService(name, folder, env)
    this.running.push(service)
    return service
  }

  /** Tokens of the data folder's own key are believed, unless an identity provider is named. */
  private identity(): Environment {
    const { environment, dataFolder } = this.config
    return environment.AUTH_JWKS_URL || environment.AUTH_JWKS_FILE
      ? {}
      : { AUTH_JWKS_FILE: publicKeyFile(dataFolder) }
  }

  private async tell(): Promise<void> {
    await this.onBegun(await Promise.all(this.running.map(({ identity }) => identity)))
  }

  private async signal(signal: NodeJS.Signals): Promise<void> {
    await Promise.all(this.running.map((service) => service.stop(signal)))
  }
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

// Each subgraph hears of its own database only.
function withoutDatabases(environment: Environment): Environment {
  const variables: string[] = databaseNames.map(databaseVariable)
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !variables.includes(name)))
}
