import { z } from 'zod'

export type Environment = Record<string, string | undefined>

/** The environment lacks something, or holds something that cannot be. Names every such variable at once. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION_ERROR'

  constructor(readonly faults: readonly string[]) {
    super(`set right these environment variables: ${faults.join('; ')}`)
    this.name = 'ConfigurationError'
  }
}

/**
 * Reads a typed configuration out of the environment.
 * @param fields for each field of the configuration its variable and its type
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function readEnvironment<Fields extends Record<string, Variable>>(fields: Fields, env: Environment) {
  const faults: string[] = []
  const entries = Object.entries(fields).map(([field, { variable, type }]) => {
    // An empty variable is one that is not set.
    const result = type.safeParse(env[variable] || undefined)
    if (!result.success)
      faults.push(`${variable} (${result.error.issues.map(({ message }) => message).join(', ')})`)
    return [field, result.data]
  })
  if (faults.length > 0) throw new ConfigurationError(faults)
  const config: { [Field in keyof Fields]: z.output<Fields[Field]['type']> } = Object.fromEntries(entries)
  return config
}

/**
 * Reads several configurations out of one environment.
 * @throws ConfigurationError naming what each of them misses or finds wrong, once
 */
export function readAll<Readers extends Record<string, () => unknown>>(readers: Readers) {
  const faults = new Set<string>()
  const entries = Object.entries(readers).map(([name, read]) => {
    try {
      return [name, read()]
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error
      for (const fault of error.faults) faults.add(fault)
      return [name, undefined]
    }
  })
  if (faults.size > 0) throw new ConfigurationError([...faults])
  const configs: { [Name in keyof Readers]: ReturnType<Readers[Name]> } = Object.fromEntries(entries)
  return configs
}

interface Variable {
  variable: string
  type: z.ZodType
}

/** A TCP port; 0 takes any that is free. */
export const portVariable = z.coerce
  .number('expected a port number')
  .int('expected a port number')
  .min(0, 'expected a port from 0 to 65535')
  .max(65_535, 'expected a port from 0 to 65535')

/** A whole number within these bounds. */
export function wholeVariable(byDefault: number, least: number, most: number) {
  const fault = `expected a whole number from ${least} to ${most}`
  return z.coerce.number(fault).int(fault).min(least, fault).max(most, fault).default(byDefault)
}

/** Where PostgreSQL is, `postgresql://user:password@host:5432/database`. */
export const databaseUrlVariable = z
  .string('missing; give a PostgreSQL URL, postgresql://user:password@host:5432/database')
  .regex(/^postgres(ql)?:\/\//, 'expected a PostgreSQL URL, postgresql://user:password@host:5432/database')

/** What two parts of the hub know and nobody else. */
export const secretVariable = z.string().min(16, 'expected a secret of 16 characters at least')

/** A host to listen on. By default only this machine's own programs reach it. */
export const hostVariable = z.string().default('127.0.0.1')

export const logLevelVariable = z
  .enum(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'expected fatal, error, warn, info, debug, trace or silent',
  )
  .default('warn')

/** Whether the graph describes itself to callers: not in production, unless `INTROSPECTION=on`. */
export const introspectionVariables = {
  nodeEnv: { variable: 'NODE_ENV', type: z.string().optional() },
  introspection: { variable: 'INTROSPECTION', type: z.enum(['on', 'off'], 'expected on or off').optional() },
}

export function isIntrospectionOn({
  nodeEnv,
  introspection,
}: {
  nodeEnv: string | undefined
  introspection: 'on' | 'off' | undefined
}): boolean {
  return introspection ? introspection === 'on' : nodeEnv !== 'production'
}
/** An OTLP collector that takes traces over HTTP; without one nothing is traced. */
export const otlpEndpointVariable = z
  .url({ protocol: /^https?$/, error: 'expected the URL of an OTLP collector, http://127.0.0.1:4318' })
  .optional()
