import type { Readable } from 'node:stream'
import { parser as createParser, type Tag } from 'sax'
import { ImportError } from '../import.error'
import { longestCell } from './source'

/** What a reader of XML is told. Names have no prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

const deepest = 64

/**
 * Reads XML as it comes, telling the handler; yields after each piece. Entities other than XML's own are an error: none is
 * ever expanded, and nothing is fetched.
 */
export async function* readXml(stream: Readable, handler: XmlHandler): AsyncGenerator<number> {
  const parser = createParser(true, { xmlns: false, position: false })
  const decoder = new TextDecoder('utf-8')
  let depth = 0
  let textLength = 0
  let failure: Error | undefined
  const countText = (text: string) => {
    textLength += text.length
    if (textLength > longestCell) failure ??= tooLong()
    handler.text(text)
  }
  parser.onerror = (error) => {
    failure ??= unreadable(error)
  }
  parser.onopentag = ({ name, attributes }) => {
    if (++depth > deepest) failure ??= unreadable(new Error('its elements are nested too deep'))
    textLength = 0
    handler.open(plain(name), attributes as Tag['attributes'])
  }
  parser.ontext = countText
  parser.oncdata = countText
  parser.onclosetag = (name) => {
    depth--
    handler.close(plain(name))
  }
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk, { stream: true }))
      if (failure) throw failure
      yield chunk.length
    }
    parser.close()
  } catch (error) {
    throw error instanceof ImportError ? error : unreadable(error)
  } finally {
    stream.destroy()
  }
  if (failure) throw failure
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function tooLong(): ImportError {
  return new ImportError('CELL_TOO_LONG', `A cell is longer than ${longestCell} characters: this is no list.`)
}

function unreadable(error: unknown): ImportError {
  const reason = error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)
  return new ImportError('FILE_UNREADABLE', `The workbook is broken: ${reason}`)
}
