/** A value of a COPY row. */
export type CopyValue = string | number | boolean | null

const firstCapacity = 64 * 1024
const [tab, newline, backslash] = [9, 10, 92]
const [zero, letterN, letterT, letterF] = [48, 78, 116, 102]

/**
 * Gathers rows in COPY's text format. Byte by byte into a buffer of its own: hundreds of millions of values pass, and strings
 * put together from them would keep the garbage collector busy for a third of the time.
 */
export class CopyText {
  /** Bytes that wait to be taken. */
  length = 0
  private bytes = Buffer.allocUnsafeSlow(firstCapacity)

  /** Takes one row. */
  add(values: readonly CopyValue[]): void {
    for (let position = 0; position < values.length; position++) {
      if (position > 0) this.bytes[this.length++] = tab
      this.addValue(values[position] ?? null)
    }
    this.bytes[this.length++] = newline
  }

  /** The text since the last time, to be sent: it is not written to any more. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length)
    this.bytes = Buffer.allocUnsafeSlow(this.bytes.length)
    this.length = 0
    return taken
  }

  // Makes room for the value and what stands behind it.
  private addValue(value: CopyValue): void {
    const text = typeof value === 'string' ? value : null
    this.reserve((text?.length ?? 0) * 3 + 32)
    if (text !== null) this.addText(text)
    else if (value === null) this.addEscaped(letterN)
    else if (typeof value === 'boolean') this.bytes[this.length++] = value ? letterT : letterF
    else this.addNumber(Number(value))
  }

  private addText(text: string): void {
    if (!this.addPlainText(text)) this.addRareText(text)
  }

  /** Gives up where something must be escaped or is not ASCII, which is rare. */
  private addPlainText(text: string): boolean {
    const { bytes } = this
    let at = this.length
    for (let position = 0; position < text.length; position++) {
      const code = text.charCodeAt(position)
      if (code < 32 || code > 127 || code === backslash) return false
      bytes[at++] = code
    }
    this.length = at
    return true
  }

  private addRareText(text: string): void {
    this.length += this.bytes.write(text.replace(/[\\\t\n\r]/g, toEscape), this.length)
  }

  private addEscaped(letter: number): void {
    this.bytes[this.length++] = backslash
    this.bytes[this.length++] = letter
  }

  private addNumber(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value < 10) this.bytes[this.length++] = zero + value
    else this.addText(String(value))
  }

  private reserve(room: number): void {
    if (this.length + room <= this.bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + room))
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}

function toEscape(character: string): string {
  return `\\${{ '\t': 't', '\n': 'n', '\r': 'r' }[character] ?? character}`
}
