import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { ImportError } from '../import.error'

/** What a workbook may unpack to. A sheet of a million rows of 30 cells has some 3 GB of XML, a tenth to a fiftieth of it packed. */
const limits = { entries: 5_000, bytes: 8 * 1024 ** 3, ratio: 200, ratioFrom: 16 * 1024 ** 2 }

/** A ZIP file whose sizes were looked at before anything of it is unpacked. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws ImportError where it is broken or would unpack to more than any list. */
  static async open(path: string): Promise<Archive> {
    const zip = await openPromise(path, { autoClose: false }).catch(toUnreadable)
    try {
      return new Archive(zip, await readEntries(zip))
    } catch (error) {
      zip.close()
      throw error instanceof ImportError ? error : toUnreadable(error)
    }
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** Unpacked size in bytes, 0 where there is no such entry. */
  sizeOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0
  }

  /** The bytes of an entry; ends with an error where there are more or fewer of them than the archive told. */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name)
    if (!entry) throw new ImportError('FILE_UNREADABLE', `The workbook has no ${name}.`)
    return promisify((next: (error: Error | null, stream: Readable) => void) =>
      this.zip.openReadStream(entry, next),
    )()
  }

  close(): void {
    this.zip.close()
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw refused(`it has ${zip.entryCount} parts`)
  const entries = new Map<string, Entry>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize
    if (bytes > limits.bytes) throw refused(`it unpacks to more than ${limits.bytes / 1024 ** 3} GiB`)
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio)
      throw refused(`${entry.fileName} unpacks to ${Math.round(ratio)} times its size`)
    entries.set(entry.fileName, entry)
  }
  return entries
}

function refused(what: string): ImportError {
  return new ImportError('FILE_REFUSED', `The workbook is refused unread: ${what}. Save the list as CSV.`)
}

function toUnreadable(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  throw new ImportError('FILE_UNREADABLE', `The file is no workbook that can be read (.xlsx): ${reason}`)
}
