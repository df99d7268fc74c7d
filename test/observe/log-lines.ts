/** One line of a log, as a log reader gets it. */
export interface LogLine {
  name: string
  level: number
  msg: string
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it looks for
  [fact: string]: any
}

/** Takes a service's log in place of standard error. */
export function collectLog() {
  const written: string[] = []
  return {
    logTo: { write: (text: string) => void written.push(text) },
    /** All that was written, to look for what must not be in it. */
    text: () => written.join(''),
    lines: (): LogLine[] => written.map((line) => JSON.parse(line)),
    clear: () => void written.splice(0),
  }
}
