import { defaultKeyDays } from './change/key-pruning'
import {
  databaseUrlVariable,
  type Environment,
  hostVariable,
  introspectionVariables,
  isIntrospectionOn,
  logLevelVariable,
  otlpEndpointVariable,
  portVariable,
  readEnvironment,
  secretVariable,
  wholeVariable,
} from './config'
import { defaultStatementTimeoutMs } from './database'
import { uploadVariables } from './upload/upload-variables'

/** What a subgraph needs to know to run. */
export type SubgraphConfig = ReturnType<typeof toSubgraphConfig>

/**
 * Reads `PERSONNEL_DATABASE_URL`, `PERSONNEL_PORT`, `PERSONNEL_HOST`, `PERSONNEL_MAX_CONNECTIONS` and
 * `PERSONNEL_STATEMENT_TIMEOUT_MS` for the subgraph of that name, `IDEMPOTENCY_KEY_DAYS`, `LOG_LEVEL`,
 * `OTEL_EXPORTER_OTLP_ENDPOINT` and whether introspection is on.
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function toSubgraphConfig(name: string, defaultPort: number, env: Environment) {
  const prefix = name.toUpperCase()
  const { nodeEnv, introspection, ...config } = readEnvironment(
    {
      databaseUrl: { variable: `${prefix}_DATABASE_URL`, type: databaseUrlVariable },
      host: { variable: `${prefix}_HOST`, type: hostVariable },
      port: { variable: `${prefix}_PORT`, type: portVariable.default(defaultPort) },
      maxConnections: {
        variable: `${prefix}_MAX_CONNECTIONS`,
        type: wholeVariable(10, 1, 500),
      },
      idempotencyKeyDays: {
        variable: 'IDEMPOTENCY_KEY_DAYS',
        type: wholeVariable(defaultKeyDays, 1, 3_650),
      },
      gatewaySecret: { variable: 'GATEWAY_SECRET', type: secretVariable.optional() },
      ...introspectionVariables,
      ...uploadVariables,
      statementTimeoutMs: {
        variable: `${prefix}_STATEMENT_TIMEOUT_MS`,
        type: wholeVariable(defaultStatementTimeoutMs, 0, 3_600_000),
      },
      otlpEndpoint: { variable: 'OTEL_EXPORTER_OTLP_ENDPOINT', type: otlpEndpointVariable },
      logLevel: { variable: 'LOG_LEVEL', type: logLevelVariable },
    },
    env,
  )
  return { ...config, introspection: isIntrospectionOn({ nodeEnv, introspection }) }
}
