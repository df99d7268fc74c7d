import { readGeography } from '../../../prisma/reference/geography'
import { nameOf } from '../../../prisma/seed/names/name-of'
import { Random } from '../../../prisma/seed/random'

describe('a synthetic name', () => {
  const random = new Random('names')
  const draw = (state: string) =>
    Array.from({ length: 2_000 }, (_, index) => nameOf(random, state, index % 3 === 0))

  it('is words that begin with a capital and go on without, in every state', async () => {
    const { states } = await readGeography()
    for (const { code } of states) {
      expect(
        draw(code).filter(
          (name) => !/^(?:[A-Z](?:[a-z']+|\.)?[ .-]?)+$/.test(name) || /[a-z][A-Z]/.test(name),
        ),
      ).toEqual([])
    }
  })

  it('is never that of a real person in the data', () => {
    expect(draw('S04').concat(draw('S24'), draw('U05'))).not.toContain('Rajiv Kumar')
  })

  it('keeps the words of its form whole', () => {
    expect(draw('S06').some((name) => /bhai \w+bhai \w+$/.test(name))).toBe(true)
    expect(draw('S24').some((name) => /^(Mohd|Mohammad) /.test(name))).toBe(true)
  })

  it('varies: few of many are alike', () => {
    expect(new Set(draw('S25')).size).toBeGreaterThan(1_500)
  })
})
