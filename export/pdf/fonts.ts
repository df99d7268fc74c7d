import { readFileSync } from 'node:fs'
import { create, type Font, type GlyphRun } from 'fontkit'
import type * as HarfBuzz from 'harfbuzzjs' with { 'resolution-mode': 'import' }
import { boldFile, latin, scripts } from './scripts'

/** A font that HarfBuzz shapes: fontkit reads and embeds it, but misplaces marks of some Indian scripts or fails at them. */
export interface ShapedFont {
  name: string
  /** Whether its glyphs stand for letters one by one, so that a reader of the file finds the text without help. */
  isPlain: boolean
  /** Whether its script runs from right to left. */
  isFromRight: boolean
  font: Font
  /** Of a text at the size of one point. */
  widthOf: (text: string) => number
}

/** The fonts of a process: files are read when a script is first printed. */
export class Fonts {
  private readonly opened = new Map<string, ShapedFont>()

  private constructor(private readonly harfBuzz: typeof HarfBuzz) {}

  private static loaded: Promise<Fonts> | undefined

  static load(): Promise<Fonts> {
    Fonts.loaded ??= import('harfbuzzjs').then((harfBuzz) => new Fonts(harfBuzz))
    return Fonts.loaded
  }

  /** The font of a letter; undefined for one that any script may use: a space, a digit, a joiner. */
  fontOf(letter: string): ShapedFont | undefined {
    const script = scripts.find(({ letters }) => letters.test(letter))
    return script && this.open(script.name, script.file)
  }

  get plain(): ShapedFont {
    return this.open(latin.name, latin.file)
  }

  get bold(): ShapedFont {
    return this.open('Latin bold', boldFile)
  }

  private open(name: string, file: string): ShapedFont {
    const found = this.opened.get(name)
    if (found) return found
    const bytes = readFileSync(require.resolve(file))
    const font = create(bytes)
    if (!('layout' in font)) throw new TypeError(`${file} is a collection, not a font`)
    const shape = this.shaper(bytes)
    font.layout = (text) => toGlyphRun(font, text, shape(text))
    const widthOf = (text: string) => shape(text).width / font.unitsPerEm
    const opened = {
      ...{ name, font, widthOf },
      ...{ isPlain: name.startsWith('Latin'), isFromRight: name === 'Arabic' },
    }
    this.opened.set(name, opened)
    return opened
  }

  private shaper(bytes: Uint8Array): (text: string) => Shape {
    const { Blob, Buffer, Face, Font: Shaper, shape } = this.harfBuzz
    const shaper = new Shaper(new Face(new Blob(bytes)))
    // One for all texts: HarfBuzz's memory is not the garbage collector's.
    const buffer = new Buffer()
    const known = new Map<string, Shape>()
    return (text) => {
      const found = known.get(text)
      if (found) return found
      buffer.reset()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      shape(shaper, buffer)
      const positions = buffer.getGlyphPositions()
      const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
      const shaped = { glyphs: buffer.getGlyphInfos(), positions, width }
      if (known.size >= mostKnown) known.clear()
      known.set(text, shaped)
      return shaped
    }
  }
}

/** Names of posts and offices come again and again: so many texts are kept for each font. */
const mostKnown = 5_000

/** A text as HarfBuzz lays it out, in units of the font. */
interface Shape {
  glyphs: readonly { codepoint: number; cluster: number }[]
  positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
  width: number
}

/** What PDFKit embeds of it. */
function toGlyphRun(font: Font, text: string, { glyphs, positions, width }: Shape): GlyphRun {
  const ends = endsOf(glyphs, text.length)
  return {
    glyphs: glyphs.map(({ codepoint: id, cluster }, index) => {
      const isFirst = glyphs[index - 1]?.cluster !== cluster
      const letters = isFirst ? lettersOf(text.slice(cluster, ends.get(cluster))) : [zeroWidthSpace]
      const glyph = font.getGlyph(id, letters)
      // fontkit keeps glyphs, and may have come by this one as a part of another, without its letter.
      if (glyph.codePoints.length === 0) glyph.codePoints = letters
      return glyph
    }),
    // Of each its own: PDFKit scales them in place.
    positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      ...{ xAdvance, yAdvance, xOffset, yOffset },
    })),
    advanceWidth: width,
    ...{ advanceHeight: 0, bbox: font.bbox, script: '', language: '', direction: '', features: {} },
  }
}

/** A reader of the file stumbles over a glyph of no letters. */
const zeroWidthSpace = 0x200b

/** Where the letters of a cluster end, by where they begin: of several glyphs of a cluster the first stands for all. */
function endsOf(glyphs: Shape['glyphs'], length: number): Map<number, number> {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]))
}

function lettersOf(text: string): number[] {
  return [...text].map((letter) => letter.codePointAt(0) ?? zeroWidthSpace)
}
