import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { tooLarge, UploadError } from './upload.error'

/** Who sends nothing for so long has gone. */
const idleMs = 30_000

/** A server gives up requests that take long to arrive; of these sockets it does not. */
export class SlowArrivals {
  private readonly sockets = new WeakSet<Socket>()

  constructor(server: Server) {
    const listeners = server.listeners('clientError')
    server.removeAllListeners('clientError')
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      // Told once of each request; what a list may take is limited as it comes.
      if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && this.sockets.has(socket)) return
      for (const listener of listeners) Reflect.apply(listener, server, [error, socket])
    })
  }

  allow(socket: Socket): void {
    this.sockets.add(socket)
  }

  end(socket: Socket): void {
    this.sockets.delete(socket)
  }
}

/** Refuses what cannot be a list, by what its headers tell. */
export function assertMayArrive({ headers }: FastifyRequest, maxBytes: number): void {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const isPacked = !['', 'identity'].includes(headers['content-encoding'] ?? '')
  if (isPacked || /^multipart\//i.test(headers['content-type'] ?? ''))
    throw new UploadError(
      'UNSUPPORTED_MEDIA_TYPE',
      415,
      'Send the file itself as the body, neither in a form nor packed: curl --upload-file people.csv.',
    )
}

/** The bytes of a body as they come, an error in place of those beyond the limit. The stream is left to whoever answers. */
export async function* receive(body: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0
  const idle = setTimeout(() => body.destroy(stalled()), idleMs)
  try {
    const chunks: AsyncIterable<Buffer> = body.iterator({ destroyOnReturn: false })
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      idle.refresh()
      yield chunk
    }
  } finally {
    clearTimeout(idle)
  }
}

function stalled(): UploadError {
  return new UploadError('REQUEST_TIMEOUT', 408, `Nothing has come for ${idleMs / 1_000} seconds.`)
}
