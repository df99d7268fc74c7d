import { runHub } from '../helpers/hub-process'

test.each([
  [['dance'], "unknown command 'dance'"],
  [['start', '--prot', '1'], "unknown option '--prot' (Did you mean --port?)"],
  [['start', '--port', 'x'], '--port must be a whole number, not below 0, not "x".'],
  [['seed', '--scale', '2'], '--scale must not be above 1, not "2".'],
  [['migrate', '--data', '/dev/null'], 'Cannot write to the data folder /dev/null'],
  [['migration', 'payroll', 'init'], 'There is no database "payroll"'],
])('says in one line what is wrong with %j', async (args, line) => {
  const { exitCode, stdout, stderr } = await runHub(args)
  expect(stderr).toContain(line)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
})

test.each(['start', 'migrate', 'seed', 'status', 'migration'])(
  '%s tells its options, variables and defaults',
  async (verb) => {
    const { exitCode, stdout } = await runHub([verb, '--help'])
    expect(exitCode).toBe(0)
    expect(stdout.replace(/\s+/g, ' ')).toContain('(env HUB_DATA, default .data)')
    expect(stdout).toContain('TRAINING_DATABASE_URL')
  },
)
