import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CliError } from '../cli.error'

/**
 * Writes a stream to a file, which is there only when it is whole, or to standard output (`-`). Gives its bytes.
 * Rejects with the stream's error, or CliError where the file cannot be written.
 */
export async function writeOut(stream: Readable, out: string, signal: AbortSignal): Promise<number> {
  const counter = new ByteCounter()
  if (out === '-') {
    await refused(out, pipeline(stream, counter, passOn(process.stdout), { signal }))
    return counter.bytes
  }
  const file = resolve(out)
  const draft = `${file}.${process.pid}.part`
  try {
    await refused(out, pipeline(stream, counter, createWriteStream(draft, { flags: 'wx' }), { signal }))
    await refused(out, rename(draft, file))
  } finally {
    await rm(draft, { force: true })
  }
  return counter.bytes
}

class ByteCounter extends Transform {
  bytes = 0

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length
    done(null, chunk)
  }
}

/** Writes no faster than the other end reads, and leaves it open: standard output is not ours to close. */
function passOn(stream: NodeJS.WritableStream): Writable {
  stream.on('error', () => undefined) // heard of by the write that it ends
  return new Writable({
    write: (chunk, _encoding, done) => {
      stream.write(chunk, (error) => done(error))
    },
  })
}

async function refused<T>(out: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!isOfSystem(error)) throw error
    const reason = error.code === 'EPIPE' ? 'who read it is gone' : error.message
    throw new CliError('FILE_REFUSED', `Cannot write ${out === '-' ? 'the output' : out}: ${reason}.`)
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
