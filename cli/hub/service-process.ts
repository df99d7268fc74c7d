import { ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { CliError } from '../cli.error'
import { Environment } from '../config'
import { describeProcess, HubProcess } from './hub-file'

const readyMessage = z.object({ ready: z.literal(true), url: z.string() })

/** A program of the hub as a process of its own. */
export type ServiceProcess = {
  identity: Promise<HubProcess>
  /** Its address once it listens; rejects if it never comes to that. */
  ready: Promise<string>
  /** Rejects with CliError when it ends without having been asked to; never resolves. */
  failure: Promise<never>
  /** Asks it to stop, gracefully or not; resolves when it is gone. */
  stop(signal: NodeJS.Signals): Promise<void>
}

/** An answer of a thousand rows fits into the young generation, in MiB: it is not moved about while it is made. */
const memoryFlags = ['--min-semi-space-size=32', '--max-semi-space-size=64']

/** Starts the compiled program of the folder, such as `hub`. */
export function startService(name: string, folder: string, env: Environment): ServiceProcess {
  const program = join(__dirname, '..', '..', folder, 'index.js')
  const execArgv = [...process.execArgv, ...memoryFlags]
  const child = fork(program, [], { env, execArgv, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  passLinesOn(name, child.stdout)
  passLinesOn(name, child.stderr)
  let stopping = false
  const exit = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
  const failure = exit.then((reason) => {
    if (stopping) return new Promise<never>(() => {})
    throw new CliError('SERVICE_STOPPED', `The ${name} stopped unexpectedly (${reason}).`)
  })
  const ready = Promise.race([firstReadyMessage(child), failure])
  for (const promise of [failure, ready]) promise.catch(() => undefined) // whoever waits hears of it
  const stop = async (signal: NodeJS.Signals) => {
    stopping = true
    child.kill(signal)
    await exit
  }
  return { identity: describeProcess(name, child.pid ?? 0), ready, failure, stop }
}

function firstReadyMessage(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      const { data } = readyMessage.safeParse(message)
      if (data) resolve(data.url)
    })
  })
}

function passLinesOn(name: string, output: Readable | null): void {
  if (!output) return
  createInterface({ input: output }).on('line', (line) => process.stderr.write(`[${name}] ${line}\n`))
}
