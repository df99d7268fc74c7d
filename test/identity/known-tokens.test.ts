import { KnownTokens } from '../../subgraphs/common/identity/known-tokens'

const viewer = { subject: 'x', grants: [] }

function remembering(expiresAtMs: number) {
  const asked: string[] = []
  const tokens = new KnownTokens(async (token) => {
    asked.push(token)
    if (token === 'bad') throw new Error('no')
    return { viewer, expiresAtMs }
  })
  return { tokens, asked }
}

describe('a token found good', () => {
  it('is not checked again at once', async () => {
    const { tokens, asked } = remembering(1_000_000)
    expect(await tokens.viewerOf('t', 0)).toBe(viewer)
    expect(await tokens.viewerOf('t', 29_999)).toBe(viewer)
    expect(asked).toEqual(['t'])
  })

  it('is checked again after half a minute', async () => {
    const { tokens, asked } = remembering(1_000_000)
    for (const nowMs of [0, 30_000, 59_999, 60_000]) await tokens.viewerOf('t', nowMs)
    expect(asked).toEqual(['t', 't', 't'])
  })

  it('is checked again once it has expired', async () => {
    const { tokens, asked } = remembering(10_000)
    for (const nowMs of [0, 9_999, 10_000]) await tokens.viewerOf('t', nowMs)
    expect(asked).toEqual(['t', 't'])
  })
})

describe('a token found bad', () => {
  it('is checked each time', async () => {
    const { tokens, asked } = remembering(1_000_000)
    for (const nowMs of [0, 1]) await expect(tokens.viewerOf('bad', nowMs)).rejects.toThrow('no')
    expect(asked).toEqual(['bad', 'bad'])
  })
})
