import PDFDocument from 'pdfkit'

/** A PDF whose text can be told to who reads the file: glyphs of Indian scripts stand in another order than letters. */
export class ToldDocument extends PDFDocument {
  private told: string | null = null

  /** What is written meanwhile reads as this text. */
  tellAs(text: string, write: () => void): void {
    this.told = text
    try {
      write()
    } finally {
      this.told = null
    }
  }

  // PDFKit's own marks stand around the text object, outside its place on the page: readers then find it elsewhere.
  override addContent(data: unknown): this {
    if (this.told !== null && data === 'ET') super.addContent('EMC')
    super.addContent(data)
    if (this.told !== null && data === 'BT')
      super.addContent(`/Span <</ActualText <${toHex(this.told)}>>> BDC`)
    return this
  }
}

/** UTF-16 with its mark, as PDF has text. */
function toHex(text: string): string {
  return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')
}
