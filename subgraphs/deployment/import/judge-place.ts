import type { LineFault } from '../../common/import/kind'
import { type PlaceKind, placeMisfit, placeOfPost, placeRule } from '../duty/duty-place.rules'
import type { Seats } from '../duty/seats'
import type { Draft } from '../eligibility/earlier-drafts'
import type { JudgedRow } from './judged-duties.repository'
import { isYetToCome } from './listed-place.rules'

/** Whether somebody will be in reserve: as the list tells, or since they join a reserve party. */
export function isHeldInReserve({ status }: JudgedRow, { seat }: Draft, seats: Seats): boolean {
  return (
    status === 'RESERVE' || (isYetToCome(status) && seat !== null && seats.rowOf(seat)?.isReserve === true)
  )
}

/**
 * What is wrong with the place of a duty as it will be, as a mutation would find it. Beside the own place of a duty a list may tell
 * the sector and the station in which that lies; a duty without one has none of another kind either.
 */
export function judgePlace(row: JudgedRow, draft: Draft, seats: Seats): LineFault | undefined {
  const { seat, post, moving } = draft
  const { line, placeKind, placeTold } = row
  if (!seat) {
    const duty = { post, isReserve: isHeldInReserve(row, draft, seats) }
    const own = placeOfPost(post)
    const lacking = own && placeMisfit(duty, own, false)
    if (lacking) return { line, column: own, value: '', rule: placeRule, advice: lacking }
    const stray = placeKind && placeMisfit(duty, placeKind, true)
    return stray ? { line, column: placeKind, value: placeTold, rule: placeRule, advice: stray } : undefined
  }
  const fault = seats.faultOf({ seat, post, constituency: row.constituencyCode, leaving: moving })
  if (!fault) return undefined
  const told = { line, column: seat.kind, value: placeKind === seat.kind ? placeTold : seat.key.code }
  return fault.rule === 'UNKNOWN'
    ? { ...told, ...unknown[seat.kind] }
    : { ...told, rule: fault.rule, advice: fault.message }
}

const unknown: Record<PlaceKind, { rule: string; advice: string }> = {
  party: { rule: 'UNKNOWN_PARTY', advice: 'The AC has no such party.' },
  sector: { rule: 'UNKNOWN_SECTOR', advice: 'The AC has no sector of this number.' },
  station: { rule: 'UNKNOWN_STATION', advice: 'The AC has no station of this number.' },
}
