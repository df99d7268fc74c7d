import type { Fonts, ShapedFont } from './fonts'

/** A stretch of text in one font. */
export interface Run {
  text: string
  font: ShapedFont
}

/** A line of text that fits its width, in points. */
export interface Line {
  runs: Run[]
  width: number
}

/**
 * Cuts text where the script changes. What any script may use goes with what stands before it, if its font has it; but
 * digits and signs are not drawn into text that runs from the right.
 */
export function toRuns(fonts: Fonts, text: string, isBold = false): Run[] {
  const base = isBold ? fonts.bold : fonts.plain
  const runs: Run[] = []
  for (const letter of text.normalize('NFC')) {
    const last = runs.at(-1)
    const font = fontFor(letter, last?.font ?? base)
    if (last?.font === font) last.text += letter
    else runs.push({ text: takeSpaceOff(last) + letter, font })
  }
  return runs

  function fontFor(letter: string, current: ShapedFont): ShapedFont {
    const own = fonts.fontOf(letter)
    if (own) return own.isPlain ? base : own
    if (current.isFromRight && letter !== ' ') return base
    return current.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? current : base
  }
}

/** The space behind text that runs from the right would be drawn on its left. */
function takeSpaceOff(last: Run | undefined): string {
  if (!last?.font.isFromRight || !last.text.endsWith(' ')) return ''
  last.text = last.text.slice(0, -1)
  return ' '
}

/** Width in points. */
export function widthOf(runs: readonly Run[], size: number): number {
  return size * runs.reduce((sum, { text, font }) => sum + font.widthOf(text), 0)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Breaks text between words, and a word that is too long between its syllables. */
export function toLines(
  fonts: Fonts,
  text: string,
  { size, width, isBold = false }: { size: number; width: number; isBold?: boolean },
): Line[] {
  const measure = (part: string) => widthOf(toRuns(fonts, part, isBold), size)
  const space = measure(' ')
  const lines: string[] = []
  let line = ''
  let taken = 0
  const add = (part: string, gap: number) => {
    line += gap > 0 && line !== '' ? ` ${part}` : part
    taken += (line === part ? 0 : gap) + measure(part)
  }
  const end = () => {
    lines.push(line)
    line = ''
    taken = 0
  }
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const wide = measure(word)
    if (line !== '' && taken + space + wide > width) end()
    if (wide <= width) {
      add(word, space)
      continue
    }
    for (const { segment } of graphemes.segment(word)) {
      if (line !== '' && taken + measure(segment) > width) end()
      add(segment, 0)
    }
  }
  end()
  return lines.map((each) => {
    const runs = toRuns(fonts, each, isBold)
    return { runs, width: widthOf(runs, size) }
  })
}
