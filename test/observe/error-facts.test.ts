import { GraphQLError } from 'graphql'
import { toErrorFacts } from '../../subgraphs/common/observe/error-facts'
import { createLog } from '../../subgraphs/common/observe/log'
import { collectLog } from './log-lines'

const value = '9876543210'

function parseError(): unknown {
  try {
    return JSON.parse(`{ "phone": ${value}x }`)
  } catch (error) {
    return error
  }
}

describe('what a log tells of an error', () => {
  const errors: Record<string, unknown> = {
    'its message': new Error(`no such phone ${value}`),
    'a message of several lines, one like a frame': new Error(`no\n    at ${value} (/a.js:1:1)\nend`),
    'a message that quotes what was parsed': parseError(),
    'its details': Object.assign(new Error('x'), {
      detail: value,
      where: value,
      parameters: [value],
      hint: value,
    }),
    'a code that is no code': Object.assign(new Error('x'), { code: `phone ${value}`, table: `t ${value}` }),
    'a name that is no name': Object.assign(new Error('x'), { name: `phone: ${value}` }),
    'its cause': new Error('x', { cause: new Error(value) }),
    'what a resolver threw': new GraphQLError(value, {
      originalError: new Error(value),
      extensions: { value },
    }),
    'what is no error': value,
  }

  it.each(Object.entries(errors))('is not %s', (_kind, error) => {
    expect(JSON.stringify(toErrorFacts(error))).not.toContain(value)
  })

  it('is where it arose and what kind it is, down to its causes', () => {
    const cause = Object.assign(new TypeError('x'), {
      code: '23505',
      constraint: 'person_pkey',
      table: 'person',
    })
    expect(toErrorFacts(new Error('y', { cause }))).toEqual({
      name: 'Error',
      frames: expect.arrayContaining([expect.stringMatching(/^at .*error-facts\.test/)]),
      cause: {
        ...{ name: 'TypeError', code: '23505', constraint: 'person_pkey', table: 'person' },
        frames: expect.any(Array),
      },
    })
  })

  it('is the same however the error is given to the log', () => {
    const { logTo, text, lines } = collectLog()
    const log = createLog('test', 'info', logTo)
    const error = new RangeError(value)
    log.error(error)
    log.error({ err: error })
    log.error(error, 'words')
    log.error({ err: error }, 'words of %s', 'ours')
    log.error('words alone')
    expect(text()).not.toContain(value)
    expect(lines().map(({ msg }) => msg)).toEqual(['error', 'error', 'words', 'words of ours', 'words alone'])
    expect(lines()[0]).toMatchObject({ err: { name: 'RangeError' } })
  })
})
