import { Presets, SingleBar } from 'cli-progress'

/** How far a step of a long job has come. */
export type ProgressEvent = { step: string; done: number; total: number }

export type Progress = { report(event: ProgressEvent): void; end(): void }

const plainIntervalMs = 3_000

/** A bar on a terminal, elsewhere a line every few seconds. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? createBar(stream) : createLines(stream)
}

function createBar(stream: NodeJS.WriteStream): Progress {
  const format = '{bar} {percentage} % {step}'
  const bar = new SingleBar(
    { stream, format, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  bar.start(1, 0, { step: '' })
  return {
    report({ step, done, total }) {
      bar.setTotal(total)
      bar.update(done, { step })
    },
    end: () => bar.stop(),
  }
}

function createLines(stream: NodeJS.WriteStream): Progress {
  let lastAt = Number.NEGATIVE_INFINITY
  return {
    report({ step, done, total }) {
      if (Date.now() - lastAt < plainIntervalMs) return
      lastAt = Date.now()
      stream.write(`Making synthetic data: ${step}, ${Math.floor((100 * done) / Math.max(total, 1))} %\n`)
    },
    end: () => undefined,
  }
}
