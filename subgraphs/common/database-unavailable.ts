export const databaseUnavailableCode = 'DATABASE_UNAVAILABLE'
export const databaseUnavailableMessage = 'The database does not answer now. Try again shortly.'

/** Of the system: nobody listens, or the connection broke. */
const socketCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']

/** Of PostgreSQL: classes 08 (connection) and 53 (no room), and a server that stops or starts (57P01 to 57P03). */
const serverCodes = /^(08|53)...$|^57P0[123]$/

/** Of the pool and its driver, which give no codes. */
const driverMessages = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
]

/** Whether the database could not be asked at all, so that asking again later may help. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  const isKnown = socketCodes.includes(code) || serverCodes.test(code)
  return (
    isKnown ||
    driverMessages.some((text) => error.message.startsWith(text)) ||
    isDatabaseUnavailable(error.cause)
  )
}
