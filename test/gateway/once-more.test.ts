import { onceMoreIfReset } from '../../gateway/once-more'

const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })

describe('a connection that a subgraph resets', () => {
  it.each([
    ['a query is sent once more', 'query Names { person { name } }', 2],
    ['a query without a word is sent once more', '{ person { name } }', 2],
    ['a change is not, for it may have been made', 'mutation Correct { correctPerson { person { id } } }', 1],
  ])('%s', async (_what, operation, times) => {
    let sent = 0
    const send = async () => {
      sent++
      throw reset
    }
    await expect(onceMoreIfReset(operation, send)).rejects.toBe(reset)
    expect(sent).toBe(times)
  })
})
