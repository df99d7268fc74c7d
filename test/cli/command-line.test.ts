import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHub } from '../helpers/hub-process'

test.each([
  [['dance'], "unknown command 'dance'; hub --help tells more"],
  [['start', '--prot', '1'], "unknown option '--prot' (Did you mean --port?); hub start --help tells more"],
  [['export', 'roster'], "required option '--out <file>' not specified; hub export roster --help tells more"],
  [['status', '--data', '/nowhere/at/all'], 'There is no data folder /nowhere/at/all: npm start makes it'],
  [['export', 'roster', '--out', 'roster.doc', '--role', 'COMMISSION'], '--out ends in .doc, which tells no'],
  [['token', '--role', 'CEO'], '--area of CEO must be a state, such as S25, and is missing.'],
  [['token', '--role', 'CEO', '--area', 'Goa'], '--area of CEO must be a state, such as S25, not "Goa".'],
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

test('says that the address to listen on is none of this machine', async () => {
  const { exitCode, stderr } = await runHub(['start', '--data', '/nowhere'], { HUB_HOST: '192.0.2.1' })
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^Cannot listen on 192.0.2.1 .*HUB_HOST/)])
})

test('leaves a key alone that it cannot read, and says when it makes one', async () => {
  const data = mkdtempSync(join(tmpdir(), 'muster-key-'))
  const token = ['token', '--role', 'COMMISSION', '--data', data]
  expect((await runHub(token)).stderr).toBe(
    `There was no key in ${data}: made one. Only a hub that starts on this folder believes it.\n`,
  )
  expect((await runHub(token)).stderr).toBe('')
  const key = join(data, 'auth', 'private.jwk.json')
  rmSync(key)
  mkdirSync(key) // root, too, cannot read a folder as a file
  expect(await runHub(token)).toMatchObject({
    exitCode: 1,
    stderr: `${key} cannot be read (EISDIR): ask as its owner, or name another --data.\n`,
  })
  rmSync(data, { recursive: true })
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
