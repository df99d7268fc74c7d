import type { Readable } from 'node:stream'
import type { ExportOptions, OpenExport } from '../export.types'
import { Fonts } from '../pdf/fonts'
import { Paper } from '../pdf/paper'
import type { DocumentQuestion } from '../question'
import { couldRead } from '../viewer-roles'
import { printLetters } from './appointment-letter'
import { printHonorariumSheet } from './honorarium-sheet'
import { printMusterRoll } from './muster-roll'
import { readPlace } from './place'
import { readLetters } from './read-letters'
import { momentText } from './words'

/** A document as PDF. @throws ExportError */
export async function openDocument(question: DocumentQuestion, options: ExportOptions): Promise<OpenExport> {
  const print = await prepare(question, options)
  const paper = new Paper(await Fonts.load())
  await print(paper)
  const stream: Readable = paper.end(`Printed ${momentText(new Date().toISOString())} by Muster`)
  return { contentType: 'application/pdf', stream }
}

async function prepare(
  question: DocumentQuestion,
  { ask, roles, rates }: ExportOptions,
): Promise<(paper: Paper) => Promise<void>> {
  if (question.kind === 'appointment-letter') {
    const letters = await readLetters(ask, question)
    return (paper) => printLetters(paper, letters)
  }
  if (question.kind === 'muster-roll') {
    const withPhone = couldRead(roles, 'private')
    const place = await readPlace(ask, question, { withPhone, withBank: false })
    return (paper) => printMusterRoll(paper, place, withPhone)
  }
  const withBank = couldRead(roles, 'bank')
  const place = await readPlace(ask, question, { withPhone: false, withBank })
  return (paper) => printHonorariumSheet(paper, place, { rates, withBank })
}
