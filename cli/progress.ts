import { Presets, SingleBar } from 'cli-progress'
import { Pace, type PaceTexts, type ProgressEvent } from './pace'

export type Progress = { report(event: ProgressEvent): void; end(): void }

const barIntervalMs = 1_000
const linesIntervalMs = 3_000

/** A bar on a terminal, elsewhere a line every few seconds; both go on while a long step reports nothing. */
export function createProgress(stream: NodeJS.WriteStream, title: string): Progress {
  const [show, stop, intervalMs] = stream.isTTY
    ? [...createBar(stream), barIntervalMs]
    : [createLines(stream, title), () => undefined, linesIntervalMs]
  const pace = new Pace(Date.now())
  const timer = setInterval(() => show(pace.at(Date.now())), intervalMs)
  return {
    report: (event) => pace.note(event, Date.now()),
    end() {
      clearInterval(timer)
      stop()
    },
  }
}

type Show = (texts: PaceTexts) => void

function createBar(stream: NodeJS.WriteStream): [show: Show, stop: () => void] {
  const format = '{bar} {percentage} % {rows} {left} {step}'
  const options = { stream, format, clearOnComplete: true, hideCursor: true, barsize: 20 }
  const bar = new SingleBar(options, Presets.shades_classic)
  bar.start(100, 0, { rows: '', left: '', step: '' })
  return [({ percent, ...texts }) => bar.update(percent, texts), () => bar.stop()]
}

function createLines(stream: NodeJS.WriteStream, title: string): Show {
  return ({ step, percent, rows, left }) => {
    const parts = [step, rows, `${percent} %`, left].filter((part) => part !== '')
    stream.write(`${title}: ${parts.join(', ')}\n`)
  }
}
