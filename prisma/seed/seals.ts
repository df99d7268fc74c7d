import { election } from '../reference/election'
import type { Constituency } from './areas'
import { toDateText } from './calendar'
import type { CopyTable } from './copy-table'
import { settings } from './settings'

/**
 * Writes the seal of an AC's list of parties and stations: the DEO seals it two days before the poll, after the third draw,
 * and opens it the day before, when the parties set out.
 */
export function writeSeal(
  table: CopyTable,
  { code, districtCode, pollDay }: Constituency,
  collectors: ReadonlyMap<string, string>,
): void {
  const collector = collectors.get(districtCode)
  if (collector === undefined) throw new RangeError(`no District Election Officer of ${districtCode}`)
  const isSealed = settings.sealedConstituencies.has(code)
  table.add([
    election.code,
    code,
    `${toDateText(pollDay - 2)} 18:00+05:30`,
    collector,
    isSealed ? null : `${toDateText(pollDay - 1)} 07:00+05:30`,
    isSealed ? null : collector,
  ])
}
