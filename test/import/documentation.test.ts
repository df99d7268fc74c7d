import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importKinds } from '../../cli/import/kinds'
import { projectFolder } from '../../prisma/folders'
import { headerKeys } from '../../subgraphs/common/import/header.rules'
import { toColumnTable } from '../../subgraphs/common/import/template'

describe('the kinds of list', () => {
  const documentation = readFileSync(join(projectFolder, 'docs', 'import.md'), 'utf8')

  it.each(importKinds)(
    '$name are documented column by column, as hub template --help prints them',
    (kind) => {
      expect(documentation).toContain(toColumnTable(kind))
    },
  )

  it.each(importKinds)('$name have no header that stands for two of their columns', ({ columns }) => {
    const owners = new Map<string, string>()
    for (const { name, synonyms } of columns) {
      for (const key of [name, ...synonyms].flatMap(headerKeys)) {
        expect(`${key}: ${owners.get(key) ?? name}`).toBe(`${key}: ${name}`)
        owners.set(key, name)
      }
    }
  })
})
