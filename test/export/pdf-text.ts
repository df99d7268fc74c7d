import { inflateSync } from 'node:zlib'
import { extractText } from 'unpdf'

/** The text of a PDF page by page, its lines joined, as another program reads it. */
export async function pagesOf(file: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(file), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}

/** What the file says of glyphs that stand in another order than their letters, UTF-16 in hexadecimal. */
export function actualTexts(file: Buffer): string[] {
  const streams = [...file.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)]
  const contents = streams.flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return [] // a font, not a page
    }
  })
  return contents.flatMap((content) =>
    [...content.matchAll(/\/ActualText <feff([0-9a-f]*)>/g)].map(([, text = '']) =>
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ),
  )
}
