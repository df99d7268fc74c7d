import { z } from 'zod'
import {
  type Environment,
  hostVariable,
  logLevelVariable,
  portVariable,
  readEnvironment,
} from '../subgraphs/common/config'

/** What the gateway needs to know to run. */
export type GatewayConfig = ReturnType<typeof toGatewayConfig>

/** @throws ConfigurationError naming every variable that is missing or wrong */
export function toGatewayConfig(env: Environment) {
  const { personnel, deployment, training, ...config } = readEnvironment(
    {
      host: { variable: 'HUB_HOST', type: hostVariable },
      port: { variable: 'HUB_PORT', type: portVariable.default(4000) },
      personnel: { variable: 'PERSONNEL_URL', type: subgraphUrl('http://127.0.0.1:4001/graphql') },
      deployment: { variable: 'DEPLOYMENT_URL', type: subgraphUrl('http://127.0.0.1:4002/graphql') },
      training: { variable: 'TRAINING_URL', type: subgraphUrl('http://127.0.0.1:4003/graphql') },
      subgraphTimeoutMs: {
        variable: 'SUBGRAPH_TIMEOUT_MS',
        type: z.coerce.number().int().min(100).default(30_000),
      },
      bodyLimitBytes: {
        variable: 'GATEWAY_BODY_LIMIT_BYTES',
        type: z.coerce.number().int().min(1_024).default(262_144),
      },
      logLevel: { variable: 'LOG_LEVEL', type: logLevelVariable },
    },
    env,
  )
  return { ...config, subgraphUrls: { personnel, deployment, training } }
}

function subgraphUrl(byDefault: string) {
  return z.url({ protocol: /^https?$/, error: 'expected a URL, http://host:port/graphql' }).default(byDefault)
}
