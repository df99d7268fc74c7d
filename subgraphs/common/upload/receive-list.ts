import { once } from 'node:events'
import { createReadStream, type ReadStream } from 'node:fs'
import type { FastifyReply } from 'fastify'
import type { Client } from 'pg'
import type { DatabaseName } from '../../../prisma/databases'
import { withClient } from '../../../prisma/server/with-client'
import type { NamedArea } from '../import/area-directory'
import { openSource } from '../import/file/open-source'
import type { FoundHeader } from '../import/header-search'
import { importList } from '../import/import-list'
import { uploadWords } from '../import/import-words'
import type { ForeignKeys, ImportKind } from '../import/kind'
import { completeStandIns } from '../import/stand-ins'
import { TicketInvalidError } from '../ticket/ticket.error'
import { ListReport } from './list-report'
import { Spool } from './spool'
import { StoppableSource } from './stoppable-source'
import { toUploadError } from './to-upload-error'
import { toAnswer, toCounts, type UploadAnswer } from './upload-answer'
import type { Upload } from './upload-route'

/** What a subgraph brings, so that lists can be sent to it. */
export interface ListIntake {
  part: DatabaseName
  kinds: readonly ImportKind[]
  databaseUrl: string
  listAreas: (client: Client) => Promise<NamedArea[]>
  /** Finds people by what lists call them, as far as who sends one may name them. */
  findPeople: (upload: Upload) => ForeignKeys
  /** Rejects where a list of the kind cannot be taken in now. */
  before?: (kind: ImportKind) => Promise<void>
  /** Done when rows of a list have gone in. */
  afterwards?: (kind: ImportKind) => Promise<void>
}

/** Answers an upload: takes the list in, and tells of it as JSON, or gives the report as CSV where that is asked for. */
export async function receiveList(
  intake: ListIntake,
  upload: Upload,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { answer, report } = await inSpool(intake, upload)
  if (!report) return reply.send(answer)
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="report.csv"')
    .header('x-content-type-options', 'nosniff')
    .header('x-import-summary', toCounts(answer))
    .send(report)
}

async function inSpool(
  intake: ListIntake,
  upload: Upload,
): Promise<{ answer: UploadAnswer; report: ReadStream | null }> {
  const spool = await Spool.create()
  try {
    await spool.fill(upload.body, upload.signal)
    const { answer, report } = await takeIn(intake, upload, spool)
    // Open it is read to its end, though it is taken away.
    return { answer, report: upload.accept.includes('text/csv') ? await openReport(report) : null }
  } catch (error) {
    throw toUploadError(error, upload.signal)
  } finally {
    await spool.remove()
  }
}

async function takeIn(
  intake: ListIntake,
  upload: Upload,
  spool: Spool,
): Promise<{ answer: UploadAnswer; report: ListReport }> {
  const { ticket, viewer, id: requestId, signal } = upload
  const { fileName, mapping, mode, acceptsSuspects, sheet } = ticket
  const kind = intake.kinds.find(({ name }) => name === ticket.kind)
  if (!kind) throw new TicketInvalidError('upload')
  await intake.before?.(kind)
  const source = new StoppableSource(await openSource(spool.list, { sheet, name: fileName }), signal)
  const report = new ListReport(spool.report)
  let header: FoundHeader | undefined
  try {
    const summary = await withClient(intake.databaseUrl, (client) =>
      importList(
        { client, listAreas: intake.listAreas, foreignKeys: { person: intake.findPeople(upload) } },
        {
          ...{ kind, source, fileName, viewer, requestId, mapping, mode, report, acceptsSuspects },
          words: uploadWords,
          standIns: completeStandIns(ticket.standIns, viewer),
          onHeader: (found) => {
            header = found
          },
        },
      ),
    )
    if (summary.isKept) await intake.afterwards?.(kind)
    return { answer: toAnswer(ticket, source.description(), header, summary, report), report }
  } finally {
    await source.close()
  }
}

async function openReport(report: ListReport): Promise<ReadStream> {
  await report.complete()
  const stream = createReadStream(report.path)
  await once(stream, 'open')
  return stream
}
