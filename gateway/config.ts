import { z } from 'zod'
import { readRates } from '../export/pdf/honorarium-rates'
import {
  type Environment,
  hostVariable,
  introspectionVariables,
  isIntrospectionOn,
  logLevelVariable,
  otlpEndpointVariable,
  portVariable,
  readEnvironment,
  secretVariable,
} from '../subgraphs/common/config'
import { uploadVariables } from '../subgraphs/common/upload/upload-variables'
import {
  count,
  milliseconds,
  pollingVariables,
  queryLimitVariables,
  requestLimitVariables,
} from './limits/limit-variables'

/** What the gateway needs to know to run. */
export type GatewayConfig = ReturnType<typeof toGatewayConfig>

/** @throws ConfigurationError naming every variable that is missing or wrong */
export function toGatewayConfig(env: Environment) {
  const { personnel, deployment, training, nodeEnv, introspection, honorariumRatesFile, ...config } =
    readEnvironment(
      {
        host: { variable: 'HUB_HOST', type: hostVariable },
        port: { variable: 'HUB_PORT', type: portVariable.default(4000) },
        personnel: { variable: 'PERSONNEL_URL', type: subgraphUrl('http://127.0.0.1:4001/graphql') },
        deployment: { variable: 'DEPLOYMENT_URL', type: subgraphUrl('http://127.0.0.1:4002/graphql') },
        training: { variable: 'TRAINING_URL', type: subgraphUrl('http://127.0.0.1:4003/graphql') },
        subgraphTimeoutMs: milliseconds('SUBGRAPH_TIMEOUT_MS', 30_000, 100),
        gatewaySecret: { variable: 'GATEWAY_SECRET', type: secretVariable.optional() },
        ...queryLimitVariables,
        ...requestLimitVariables,
        ...pollingVariables,
        corsOrigins: { variable: 'CORS_ORIGINS', type: originsVariable },
        maxDownloads: count('MAX_DOWNLOADS', 8),
        ...uploadVariables,
        honorariumRatesFile: { variable: 'HONORARIUM_RATES', type: z.string().optional() },
        safelistFile: { variable: 'SAFELIST_FILE', type: z.string().optional() },
        ...introspectionVariables,
        otlpEndpoint: { variable: 'OTEL_EXPORTER_OTLP_ENDPOINT', type: otlpEndpointVariable },
        logLevel: { variable: 'LOG_LEVEL', type: logLevelVariable },
      },
      env,
    )
  return {
    ...config,
    isProduction: nodeEnv === 'production',
    introspection: isIntrospectionOn({ nodeEnv, introspection }),
    rates: readRates(honorariumRatesFile),
    subgraphUrls: { personnel, deployment, training },
  }
}

function subgraphUrl(byDefault: string) {
  return z.url({ protocol: /^https?$/, error: 'expected a URL, http://host:port/graphql' }).default(byDefault)
}

/** `https://a.example,https://b.example:8443`; none where left out. */
const originsVariable = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
  .refine(
    (origins) => origins.every(isOrigin),
    'expected origins such as https://hr.example, with commas between',
  )

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}
