import type { Client } from 'pg'
import { toDay } from '../../common/day'
import type { LineFault } from '../../common/import/kind'
import { assessDrafts, type DraftAssessment } from '../eligibility/assess-drafts'
import type { Draft, EarlierDrafts } from '../eligibility/earlier-drafts'
import type { PersonFacts } from '../eligibility/eligibility.case'
import { mayRead } from '../eligibility/eligibility.scope'
import { notEligible } from '../eligibility/not-eligible'
import type { PrivateReading } from '../eligibility/people-facts.shape'
import type { DeploymentScopes } from '../scopes'
import type { Draftee } from './duties.repository'
import { findDutiesToJudge, type JudgedRow, lockParties, rejectLines } from './judged-duties.repository'
import type { ListEligibility } from './list-eligibility'

/** What the rules say of the rows of a batch. */
export interface Judgement {
  faults: LineFault[]
  /** Who gets a new duty, with what a duty keeps of them. */
  draftees: Draftee[]
  /** Whom nothing stands against. */
  eligible: { draft: Draft; payLevel: number | null }[]
  /** What the faults tell of what is private. */
  readings: PrivateReading[]
}

/**
 * Takes those rows out of `incoming` whom a rule of eligibility stands against, as it would against a mutation: rows that give
 * somebody a duty, move theirs, or call them from the reserve. Their parties are locked first.
 * @param earlier of a dry run: who was found eligible in its batches before
 */
export async function judgeDuties(
  client: Client,
  eligibility: ListEligibility,
  { eligibility: scope }: Pick<DeploymentScopes, 'eligibility'>,
  earlier?: EarlierDrafts,
): Promise<Judgement> {
  const rows = await findDutiesToJudge(client)
  await lockParties(client, rows)
  const days = new Map(rows.map(({ day }) => [day, toDay(day)]))
  const drafts = rows.map(
    (row): Draft => ({
      ...{ personId: row.personId, election: row.election, post: row.post, moving: row.moving },
      constituency: { code: row.constituencyCode, districtCode: row.districtCode },
      day: days.get(row.day) ?? toDay(row.day),
      party: row.partyCode === null ? null : { districtCode: row.districtCode, code: row.partyCode },
    }),
  )
  const assessed = await assessDrafts(client, eligibility, drafts, earlier)
  const judgement: Judgement = { faults: [], draftees: [], eligible: [], readings: [] }
  const shown = new Map<string, Set<string>>()
  for (const [position, row] of rows.entries()) {
    const found = assessed[position]
    const draft = drafts[position]
    if (draft && found && found.against.length === 0) {
      judgement.eligible.push({ draft, payLevel: found.facts.payLevel })
      if (row.moving === null) judgement.draftees.push(toDraftee(row, found.facts))
      continue
    }
    const isReadable = found !== undefined && mayRead(scope, { ...found.facts, places: found.places })
    judgement.faults.push(...faultsOf(row, found, isReadable))
    for (const { privateFields } of isReadable ? found.against : [])
      for (const field of privateFields) shown.set(field, (shown.get(field) ?? new Set()).add(row.personId))
  }
  judgement.readings = [...shown].map(([field, people]) => ({ fields: [field], people: [...people] }))
  await rejectLines(client, [...new Set(judgement.faults.map(({ line }) => line))])
  return judgement
}

function toDraftee({ line }: JudgedRow, { name, gender, payLevel }: PersonFacts): Draftee {
  return { line, name, gender, payLevel }
}

function faultsOf(row: JudgedRow, found: DraftAssessment | undefined, isReadable: boolean): LineFault[] {
  const { line, personId, column, value } = row
  if (!found) {
    const advice = `No register lists ${personId} any more.`
    return [{ line, column, value, rule: 'UNKNOWN_PERSON', advice }]
  }
  return notEligible(personId, found.against, isReadable).map(({ rule, message, actual }) => ({
    ...{ line, column, value, rule: rule ?? 'NOT_ELIGIBLE' },
    advice: rule ? `${message} ${actual ? `Found: ${actual}. ` : ''}${whatToDo}` : message,
  }))
}

const whatToDo = 'Name somebody else, or have what is recorded put right first.'
