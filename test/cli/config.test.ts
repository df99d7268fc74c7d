import { readConfig } from '../../cli/config'

test('takes flags before the environment, and the environment before defaults', () => {
  const config = readConfig({ port: '5000' }, { HUB_PORT: '6000', HUB_SCALE: '0.5', HUB_SEED: '' })
  expect(config).toMatchObject({ port: 5000, scale: 0.5, seed: 2024, withoutSeed: false })
  expect(config.dataFolder).toMatch(/\/\.data$/)
})

test('reports everything wrong at once, by the name the user gave it with', () => {
  const read = () => readConfig({ port: '99999', scale: 'abc' }, { HUB_SEED: '1.5', HUB_NO_SEED: 'maybe' })
  expect(read).toThrow(
    '--port must not be above 65535, not "99999"; --scale must be a number from 0 to 1, not "abc"; ' +
      'HUB_SEED must be a whole number, not below 0, not "1.5"; HUB_NO_SEED must be 1 or 0, not "maybe".',
  )
})

test('hands on the user’s own databases as far as they are given', () => {
  const url = 'postgresql://someone@127.0.0.1/muster'
  expect(readConfig({}, { TRAINING_DATABASE_URL: url }).urls).toMatchObject({ training: url })
})

test.each([
  ['port', ''],
  ['scale', ''],
  ['scale', '0x1'],
  ['dataFolder', ''],
] as const)('refuses %s %j, which is no value of it', (name, value) => {
  expect(() => readConfig({ [name]: value }, {})).toThrow(/must (be|name)/)
})
