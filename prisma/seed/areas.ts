import { pollDateOf } from '../reference/election'
import type { AssemblyConstituency, Geography } from '../reference/geography'
import { toDay } from './calendar'

/** An AC with what the workforce needs to know of its surroundings. */
export interface Constituency extends AssemblyConstituency {
  /** Day of the poll, as a day number. */
  pollDay: number
  /** ACs whose staff serve here, the first list that is not empty being preferred: nobody serves where they work. */
  donors: readonly Constituency[][]
  /** Other ACs of its district, then of its state, for where people are enrolled and native. */
  inDistrict: readonly Constituency[]
  inState: readonly Constituency[]
}

/** Where the staff of a state come from that has a single AC: the neighbour with which it shares its services. */
const neighbours: ReadonlyMap<string, string> = new Map([
  ['U01', 'S22'], // Andaman and Nicobar Islands: Tamil Nadu
  ['U02', 'S07'], // Chandigarh: Haryana
  ['U06', 'S11'], // Lakshadweep: Kerala
])

/** The ACs district by district, so that a register's people are made, and stored, together. */
export function toConstituencies(geography: Geography): Constituency[] {
  const pollDays = new Map(
    geography.parliamentaryConstituencies.map(({ code, phase }) => [code, toDay(pollDateOf(phase))]),
  )
  const all: Constituency[] = geography.assemblyConstituencies.map((constituency) => ({
    ...constituency,
    pollDay: pollDays.get(constituency.parliamentaryConstituencyCode) ?? 0,
    donors: [],
    inDistrict: [],
    inState: [],
  }))
  const byDistrict = groupBy(all, ({ districtCode }) => districtCode)
  const byState = groupBy(all, ({ stateCode }) => stateCode)
  for (const constituency of all) {
    const others = (list: readonly Constituency[] | undefined) =>
      (list ?? []).filter((other) => other !== constituency)
    const samePc = (other: Constituency) =>
      other.parliamentaryConstituencyCode === constituency.parliamentaryConstituencyCode
    constituency.inDistrict = others(byDistrict.get(constituency.districtCode))
    constituency.inState = others(byState.get(constituency.stateCode))
    const neighbour = byState.get(neighbours.get(constituency.stateCode) ?? '') ?? []
    constituency.donors = [
      constituency.inDistrict.filter(samePc),
      [...constituency.inDistrict],
      constituency.inState.filter(samePc),
      [...constituency.inState],
      neighbour,
    ].filter((list) => list.length > 0)
  }
  return all.sort((a, b) =>
    a.districtCode < b.districtCode ? -1 : a.districtCode > b.districtCode ? 1 : a.number - b.number,
  )
}

export function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
