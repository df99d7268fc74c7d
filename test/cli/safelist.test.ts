import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTestGateway } from '../helpers/gateway'
import { runHub } from '../helpers/hub-process'
import { commission, createToken } from '../helpers/identity'
import { rawRequest } from '../helpers/raw-request'
import { useTestGraph } from '../helpers/use-graph'

const root = mkdtempSync(join(tmpdir(), 'muster-safelist-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A folder of these files, below the root of this test. */
function folderOf(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, name, file, '..'), { recursive: true })
    writeFileSync(join(root, name, file), text)
  }
  return join(root, name)
}

const listable = () =>
  folderOf('operations', {
    'states.graphql': '# every state\nquery States {\n  states { ...StateName }\n}\n',
    'parts/state-name.gql': 'fragment StateName on State { code name }',
    'themes.gql': '{ themes { name } }',
    'notes.txt': 'no GraphQL',
  })

describe('hub safelist', () => {
  it('lists the operations of a folder by the hash of their text, fragments of other files included', async () => {
    const data = join(root, 'data')
    const { exitCode, stdout } = await runHub(['safelist', listable(), '--data', data])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Listed 2 operations in .*safelist\.json: the hub runs no others\./)
    const { operations } = JSON.parse(readFileSync(join(data, 'safelist.json'), 'utf8'))
    const text = 'query States{states{...StateName}}fragment StateName on State{code name}'
    expect(operations).toMatchObject({
      [createHash('sha256').update(text).digest('hex')]: { name: 'States', text },
    })
    expect(await runHub(['safelist', '--off', '--data', data])).toMatchObject({ exitCode: 0 })
    expect(() => readFileSync(join(data, 'safelist.json'))).toThrow('ENOENT')
  })

  it('says of each operation that is wrong in which file and line, and lists none', async () => {
    const folder = folderOf('wrong', {
      'a.graphql': 'query A {\n  states {\n    population\n  }\n}',
      'b.gql': 'query B {\n  states {\n',
      'c.graphql': 'query C { states { ...Lost } }',
    })
    const { exitCode, stderr } = await runHub(['safelist', folder, '--data', join(root, 'none')])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/a\.graphql:3 Cannot query field "population" on type "State"/)
    expect(stderr).toMatch(/b\.gql:3 Syntax Error/)
    expect(stderr).toMatch(/c\.graphql:1 Unknown fragment "Lost"/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(() => readFileSync(join(root, 'none', 'safelist.json'))).toThrow('ENOENT')
  })

  it.each([
    [['/nowhere/at/all'], 'There is no folder /nowhere/at/all'],
    [[folderOf('cut', { 'a.gql': 'query {' })], 'a.gql:1 Syntax Error: Expected Name, found <EOF>.\n'],
    [[], 'Name the folder of the operations to list, or --off'],
  ])('says what is wrong with %j', async (args, line) => {
    const { exitCode, stderr } = await runHub(['safelist', ...args, '--data', join(root, 'none')])
    expect(exitCode).toBe(1)
    expect(stderr).toContain(line)
  })
})

describe('a gateway with a safelist', () => {
  const used = useTestGraph({ seeded: false })

  it('runs what is listed, by text or by hash, and notices that the list comes and goes', async () => {
    const data = join(root, 'live')
    const gateway = await startTestGateway(used.graph.subgraphUrls, {
      SAFELIST_FILE: join(data, 'safelist.json'),
    })
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await createToken(commission)}`,
    }
    const ask = async (body: object) => {
      const answer = await rawRequest(gateway.url, { headers, body: JSON.stringify(body) })
      return answer.body.errors ? [answer.status, answer.body.errors[0].extensions.code] : answer.status
    }
    const until = async (expected: unknown, body: object) => {
      for (let tries = 0; tries < 50; tries += 1) {
        if (JSON.stringify(await ask(body)) === JSON.stringify(expected)) return
        await sleep(100)
      }
      expect(await ask(body)).toEqual(expected)
    }
    const other = { query: '{ elections { code } }' }
    const notListed = [403, 'OPERATION_NOT_LISTED']
    expect(await ask(other)).toBe(200)

    await runHub(['safelist', listable(), '--data', data])
    await until(notListed, other)
    // As a client sends it: laid out in another way, with __typename everywhere.
    const states =
      'fragment StateName on State { code name __typename } query States { states { ...StateName __typename } }'
    expect(await ask({ query: states, operationName: 'States' })).toBe(200)
    expect(
      await ask({ query: `${states} query Other { elections { code } }`, operationName: 'Other' }),
    ).not.toBe(200)
    const byHash = (text: string) => ({
      extensions: {
        persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
      },
    })
    expect(await ask(byHash('{themes{name}}'))).toBe(200)
    expect(await ask(byHash(states))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
    expect(await ask({ query: states, ...byHash(states) })).toBe(200)
    expect(await ask(byHash(states))).toBe(200)
    expect(await ask({ ...other, ...byHash(other.query) })).toEqual(notListed)

    writeFileSync(join(data, 'safelist.json'), '{ "operations": ')
    await until(notListed, { query: '{ themes { name } }' })
    await runHub(['safelist', '--off', '--data', data])
    await until(200, other)
  })
})
