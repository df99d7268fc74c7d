import { open, stat } from 'node:fs/promises'
import { ImportError } from '../import.error'
import { openCsv } from './csv-rows'
import type { RowSource } from './source'
import { openXlsx } from './xlsx-rows'

/**
 * Opens a list by what is in it, whatever it is called. Throws ImportError where it is no list that can be read.
 * @param name what errors call it
 */
export async function openSource(
  path: string,
  { sheet, name = path }: { sheet?: string | undefined; name?: string } = {},
): Promise<RowSource> {
  const start = await readStart(path, name)
  if (start.length === 0) throw new ImportError('FILE_UNREADABLE', `${name} is empty.`)
  if (start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return openXlsx(path, sheet)
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new ImportError(
      'FILE_UNREADABLE',
      `${name} is an old or an encrypted workbook: save it as .xlsx without a password, or as CSV.`,
    )
  if (start.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new ImportError('FILE_UNREADABLE', `${name} is a PDF: a list must be CSV or XLSX.`)
  return openCsv(path)
}

async function readStart(path: string, name: string): Promise<Buffer> {
  try {
    if (!(await stat(path)).isFile()) throw new ImportError('FILE_UNREADABLE', `${name} is no file.`)
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new ImportError('FILE_UNREADABLE', `There is no file ${name}.`)
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ImportError('FILE_UNREADABLE', `${name} cannot be read (${reason}).`)
  }
}
