import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { sampleQuery } from '../cli/hub/sample-query'
import { projectFolder } from '../prisma/folders'

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8')

describe('the README', () => {
  it('shows the query that a start prints', () => {
    expect(read('README.md')).toContain(sampleQuery)
  })

  it('shows queries that the schema answers', () => {
    const schema = buildSchema(read('schema/api.graphql'))
    const inTable = [...read('README.md').matchAll(/^\| [^|]+ \| `([a-zA-Z]+\(.*\})` \|$/gm)].map(
      ([, query]) => `{ ${query} }`,
    )
    expect(inTable.length).toBeGreaterThanOrEqual(5)
    for (const query of [sampleQuery, ...inTable]) {
      expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([])
    }
  })
})
