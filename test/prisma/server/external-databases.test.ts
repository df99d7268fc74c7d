import { checkExternal, chooseExternal } from '../../../prisma/server/external-databases'

const url = 'postgresql://someone:s3cret@127.0.0.1:1/muster'

describe('databases of the user’s own', () => {
  test('are used when all three are given', () => {
    const urls = { personnel: `${url}_1`, deployment: `${url}_2`, training: `${url}_3` }
    expect(chooseExternal(urls)).toEqual(urls)
  })

  test('are refused when one is to serve for two', () => {
    expect(() => chooseExternal({ personnel: url, deployment: `${url}_2`, training: url })).toThrow(
      'a database of its own',
    )
  })

  test('are not used when none is given', () => {
    expect(chooseExternal({})).toBeNull()
  })

  test('are refused, by the names of those missing, when some are given', () => {
    expect(() => chooseExternal({ personnel: url })).toThrow(
      'DEPLOYMENT_DATABASE_URL and TRAINING_DATABASE_URL must be set too',
    )
  })

  test.each([
    ['DATABASE_URL_INVALID', 'mysql://someone:s3cret@127.0.0.1/muster'],
    ['DATABASE_URL_INVALID', 's3cret'],
    ['DATABASE_UNREACHABLE', url],
  ])('are refused with %s, by variable and without the password', async (code, given) => {
    const error = await checkExternal('training', given).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code, message: expect.stringContaining('TRAINING_DATABASE_URL') })
    expect(String(error)).not.toContain('s3cret')
  })
})
