import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ColumnMapping } from './header.rules'
import { ImportError } from './import.error'
import type { ListDeclaration } from './kind'

const mappingShape = z.record(z.string(), z.string().nullable())

/** Reads a mapping file, `{ "Their header": "our_column", "Remarks": null }`; null leaves a column out. */
export async function readMapping(
  path: string,
  kind: Pick<ListDeclaration, 'name' | 'columns'>,
): Promise<ColumnMapping> {
  const mapping = mappingShape.safeParse(parseJson(path, await readText(path)))
  if (!mapping.success)
    throw new ImportError(
      'MAPPING_INVALID',
      `${path} must be like { "Their header": "our_column", "Remarks": null }.`,
    )
  const fault = findMappingFault(mapping.data, kind)
  if (fault) throw new ImportError('MAPPING_INVALID', `${path} ${fault}`)
  return mapping.data
}

/** What is wrong with a mapping, to follow its name; undefined where nothing is. */
export function findMappingFault(
  mapping: ColumnMapping,
  { name, columns }: Pick<ListDeclaration, 'name' | 'columns'>,
): string | undefined {
  const names = columns.map((column) => column.name)
  const strangers = Object.values(mapping).filter((ours) => ours !== null && !names.includes(ours))
  if (strangers.length === 0) return undefined
  return `names columns that ${name} have not: ${strangers.join(', ')}. They have ${names.join(', ')}.`
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new ImportError('MAPPING_INVALID', `${path} cannot be read.`)
  })
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new ImportError('MAPPING_INVALID', `${path} is not JSON.`)
  }
}
