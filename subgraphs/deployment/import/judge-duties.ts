import type { Client } from 'pg'
import { toDay } from '../../common/day'
import type { LineFault } from '../../common/import/kind'
import { toSeat } from '../duty/duty-seat'
import { lockSeats } from '../duty/lock-seats'
import { type DraftAssessment, openDraftAssessor } from '../eligibility/assess-drafts'
import type { Draft, EarlierDrafts } from '../eligibility/earlier-drafts'
import type { PersonFacts } from '../eligibility/eligibility.case'
import { mayRead } from '../eligibility/eligibility.scope'
import { notEligible } from '../eligibility/not-eligible'
import type { PrivateReading } from '../eligibility/people-facts.shape'
import type { DeploymentScopes } from '../scopes'
import type { Draftee } from './duties.repository'
import { isHeldInReserve, judgePlace } from './judge-place'
import {
  emptySeats,
  findDutiesToJudge,
  holdInReserve,
  type JudgedRow,
  rejectLines,
} from './judged-duties.repository'
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
 * Takes those rows out of `incoming` that a rule of places or of eligibility stands against, as it would against a mutation: rows
 * that give somebody a duty, move theirs, or call them from the reserve. Their parties, sectors and stations are locked first.
 * @param earlier of a dry run: who was found eligible in its batches before
 */
export async function judgeDuties(
  client: Client,
  eligibility: ListEligibility,
  scopes: Pick<DeploymentScopes, 'eligibility' | 'allotmentWhileSealed'>,
  earlier?: EarlierDrafts,
): Promise<Judgement> {
  const judged = toDrafts(await findDutiesToJudge(client))
  const drafts = judged.map(({ draft }) => draft)
  const seats = await lockSeats(client, scopes, drafts, earlier)
  const assess = await openDraftAssessor(client, eligibility, drafts, earlier)
  const judgement: Judgement = { faults: [], draftees: [], eligible: [], readings: [] }
  const shown = new Map<string, Set<string>>()
  const reserve: number[] = []
  for (const { row, draft } of judged) {
    const misplaced = judgePlace(row, draft, seats)
    if (misplaced) {
      judgement.faults.push(misplaced)
      continue
    }
    const found = assess(draft)
    if (found && found.against.length === 0) {
      if (row.status !== 'RESERVE' && isHeldInReserve(row, draft, seats)) reserve.push(row.line)
      seats.take(draft.seat, draft.post, draft.moving)
      judgement.eligible.push({ draft, payLevel: found.facts.payLevel })
      if (row.moving === null) judgement.draftees.push(toDraftee(row, found.facts))
      continue
    }
    const isReadable =
      found !== undefined && mayRead(scopes.eligibility, { ...found.facts, places: found.places })
    judgement.faults.push(...faultsOf(row, found, isReadable))
    for (const { privateFields } of isReadable ? found.against : [])
      for (const field of privateFields) shown.set(field, (shown.get(field) ?? new Set()).add(row.personId))
  }
  judgement.readings = [...shown].map(([field, people]) => ({ fields: [field], people: [...people] }))
  await rejectLines(client, [...new Set(judgement.faults.map(({ line }) => line))])
  await holdInReserve(client, reserve)
  await emptySeats(client, seats.departed)
  return judgement
}

function toDrafts(rows: readonly JudgedRow[]): { row: JudgedRow; draft: Draft }[] {
  const days = new Map(rows.map(({ day }) => [day, toDay(day)]))
  return rows.map((row) => {
    const { personId, election, post, moving, districtCode, constituencyCode, partyCode } = row
    const places = { party: partyCode, sector: row.sectorCode, station: row.stationCode }
    const seat = toSeat(districtCode, { election, post, ...places })
    const draft = {
      ...{ personId, election, post, moving, seat },
      constituency: { code: constituencyCode, districtCode },
      day: days.get(row.day) ?? toDay(row.day),
      party: seat?.kind === 'party' ? seat.key : null,
    }
    return { row, draft }
  })
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
