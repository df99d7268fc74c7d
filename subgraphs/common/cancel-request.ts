import { once } from 'node:events'
import { connect, isIP, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import type { PoolClient } from 'pg'

/** What a client knows of its server process, and how it came to it. */
interface ServerProcess {
  processID: number
  secretKey: number
  host: string
  port: number
  ssl: boolean | ConnectionOptions
  sslNegotiation: string
}

const cancelRequestCode = 80_877_102
const sslRequestCode = 80_877_103

/**
 * Asks PostgreSQL to stop what this client's server process is doing, over a connection of its own, as the protocol
 * wants it. The server closes that connection once it has passed the wish on.
 * @throws when the server does not take the request in that time
 */
export async function sendCancelRequest(client: PoolClient, timeoutMs: number): Promise<void> {
  if (!isServerProcess(client)) throw new TypeError('this client does not know its server process')
  const plain = openSocket(client)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    await once(plain, 'connect', { signal })
    const socket = await encrypt(plain, client, signal)
    socket.end(message(cancelRequestCode, client.processID, client.secretKey))
    socket.resume()
    if (!socket.closed) await once(socket, 'close', { signal })
  } finally {
    plain.destroy()
  }
}

function openSocket({ host, port }: ServerProcess): Socket {
  return host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
}

/** The secret key goes the way the password went: encrypted where that was. */
async function encrypt(plain: Socket, process: ServerProcess, signal: AbortSignal): Promise<Socket> {
  const { ssl, sslNegotiation, host } = process
  if (!ssl) return plain
  if (sslNegotiation !== 'direct') {
    plain.write(message(sslRequestCode))
    const [answer] = await once(plain, 'data', { signal })
    if (String(answer) !== 'S') throw new Error('The server does not support SSL connections.')
  }
  const secure = connectTls({
    ...(ssl === true ? {} : ssl),
    socket: plain,
    host,
    ...(isIP(host) === 0 && { servername: host }),
    ...(sslNegotiation === 'direct' && { ALPNProtocols: ['postgresql'] }),
  })
  await once(secure, 'secureConnect', { signal })
  return secure
}

/** A message before any start-up: its length in bytes, then its numbers. */
function message(...numbers: number[]): Buffer {
  const buffer = Buffer.alloc(4 * (numbers.length + 1))
  buffer.writeInt32BE(buffer.length)
  for (const [index, number] of numbers.entries()) buffer.writeInt32BE(number, 4 * (index + 1))
  return buffer
}

function isServerProcess(client: object): client is ServerProcess {
  return (
    typeof Reflect.get(client, 'processID') === 'number' &&
    typeof Reflect.get(client, 'secretKey') === 'number'
  )
}
