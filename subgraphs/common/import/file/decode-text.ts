import { isUtf8 } from 'node:buffer'
import { ImportError } from '../import.error'
import { longestCell } from './source'

const newline = 10

/** What a file's bytes turned out to be. */
export interface Encoding {
  name: string
}

/**
 * Decodes text as it comes: UTF-16 where a byte order mark or zero bytes tell so, else UTF-8 with or without a mark; a line that is not
 * UTF-8 is read as Windows-1252. Refuses a line that is too long as soon as it is.
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  let decode: ((bytes: Buffer) => string) | undefined
  let waiting: Buffer[] = []
  let waitingLength = 0
  let isEightBit = true
  for await (const chunk of chunks) {
    if (decode === undefined) {
      const wide = wideEncodingOf(chunk)
      isEightBit = wide === undefined
      encoding.name = wide ?? 'UTF-8'
      decode = wide ? wideDecoder(wide) : (bytes) => decodeLines(bytes, encoding)
    }
    const end = isEightBit ? chunk.lastIndexOf(newline) + 1 : chunk.length
    if (end > 0) {
      yield withPlainLineEnds(decode(Buffer.concat([...waiting, chunk.subarray(0, end)])))
      waiting = []
      waitingLength = 0
    }
    if (end < chunk.length) waiting.push(chunk.subarray(end))
    waitingLength += chunk.length - end
    if (waitingLength > longestCell)
      throw new ImportError('CELL_TOO_LONG', `A line is longer than ${longestCell} bytes: this is no list.`)
  }
  if (waiting.length > 0 && decode) yield withPlainLineEnds(decode(Buffer.concat(waiting)))
}

function wideEncodingOf(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  if (first === 0 && second !== 0) return 'UTF-16BE'
  if (first !== 0 && second === 0) return 'UTF-16LE'
  return undefined
}

function wideDecoder(name: string): (bytes: Buffer) => string {
  const decoder = new TextDecoder(name)
  let end = ''
  return (bytes) => {
    const text = end + decoder.decode(bytes, { stream: true })
    // What may be the first half of a line end waits for the second.
    end = text.endsWith('\r') ? '\r' : ''
    return text.slice(0, text.length - end.length)
  }
}

/** Every line end as one character: what counts lines behind counts them right in quotation marks, too. */
function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
// Node's own decoder of Windows-1252 leaves the characters from 0x80 to 0x9f as Latin-1 has them.
const windowsUpper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const decodeWindows = (bytes: Buffer) =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (at) => windowsUpper[at.charCodeAt(0) - 0x80] ?? at)

function decodeLines(bytes: Buffer, encoding: Encoding): string {
  if (isUtf8(bytes)) return utf8.decode(bytes).replace(/^\ufeff/, '')
  encoding.name = 'Windows-1252'
  const lines: string[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(newline, from) + 1 || bytes.length
    const line = bytes.subarray(from, end)
    lines.push(isUtf8(line) ? utf8.decode(line) : decodeWindows(line))
    from = end
  }
  return lines.join('').replace(/^\ufeff/, '')
}
