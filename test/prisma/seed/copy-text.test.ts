import { CopyText, type CopyValue } from '../../../prisma/seed/copy-text'

function textOf(...rows: CopyValue[][]): string {
  const text = new CopyText()
  for (const row of rows) text.add(row)
  return text.take().toString('utf8')
}

describe('the text of COPY', () => {
  it('has a line for each row, its values between tabs', () => {
    expect(textOf(['S05D01', 7, true], ['', 1_234.5, false])).toBe('S05D01\t7\tt\n\t1234.5\tf\n')
  })

  it('tells null from an empty text and from the letter N', () => {
    expect(textOf([null, '', 'N', '\\N'])).toBe('\\N\t\tN\t\\\\N\n')
  })

  it('escapes what would end a value or a row', () => {
    expect(textOf(['a\tb', 'c\nd', 'e\r', '\\'])).toBe('a\\tb\tc\\nd\te\\r\t\\\\\n')
  })

  it('keeps other scripts, and numbers of any size', () => {
    expect(textOf(['लक्ष्मी 😀', -3, 10, 4_294_967_295, 1e-7])).toBe('लक्ष्मी 😀\t-3\t10\t4294967295\t1e-7\n')
  })

  it('grows with what it holds, and begins anew when it is taken', () => {
    const long = 'x'.repeat(200_000)
    const text = new CopyText()
    text.add([long, 'é'.repeat(50_000)])
    expect(text.take().toString('utf8')).toBe(`${long}\t${'é'.repeat(50_000)}\n`)
    expect(text.length).toBe(0)
    text.add(['next'])
    expect(text.take().toString('utf8')).toBe('next\n')
  })

  it('leaves alone what was taken before', () => {
    const text = new CopyText()
    text.add(['first'])
    const taken = text.take()
    text.add(['other'])
    expect(taken.toString('utf8')).toBe('first\n')
  })
})
