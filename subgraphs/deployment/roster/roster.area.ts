import { constituencyOfPart, constituencyOfStation, stateOf } from '../../../prisma/keys'
import type { AreaIndex, Segment } from '../../common/access/area-index'
import type { Scope } from '../../common/access/scope'
import type { RosterFilter } from './roster.input'

/** An area whose duties an index holds in order. */
export interface Unit {
  kind: 'state' | 'district' | 'constituency'
  code: string
}

/** Where the duties of a roster are. */
export interface RosterArea {
  /** The ACs that the filter's areas and the viewer's scope have in common, in the order of keys. */
  inside: readonly string[]
  /** Whether these are all that there are: a condition on them would cost more than what it reads. */
  isEverywhere: boolean
  /** The same as the largest areas that cover them. */
  units: readonly Unit[]
  /** What else the filter asks for, as the largest areas: of duties there only those of people lent, and one's own, are the viewer's. */
  outside: readonly Unit[]
  /** Districts whose people are the viewer's wherever they serve. */
  home: readonly string[]
}

/**
 * The ACs of the areas that a filter names.
 * @param pollingIn the PCs that poll in the filter's phase; undefined where it names none
 */
export function segmentsAsked(
  filter: RosterFilter,
  areas: AreaIndex,
  pollingIn: ReadonlySet<string> | undefined,
): readonly Segment[] {
  return askedOf(filter, areas).filter(isAsked(filter, pollingIn))
}

/** Where the duties of these ACs are, as far as the viewer may see them. */
export function areaOf(asked: readonly Segment[], duties: Scope, areas: AreaIndex): RosterArea {
  const all = areas.all()
  const isSeen = isInScope(duties)
  const inside = asked.filter(isSeen)
  const outside = asked.filter((segment) => !isSeen(segment))
  const sizes = sizesOf(all)
  return {
    ...insideOf(inside, all),
    ...{ units: cover(inside, sizes), outside: cover(outside, sizes), home: homeOf(duties, all) },
  }
}

/** ACs or districts of which each has a list of its own, and what of them is the viewer's. */
export interface RosterAreas {
  kind: 'district' | 'constituency'
  /** Of which the viewer sees everything. */
  whole: readonly string[]
  /** The ACs in scope of the districts of which the viewer sees a part. */
  parts: readonly string[]
}

/** Where the duties of several ACs or districts are, as far as the viewer may see them. */
export function areasOf(
  kind: RosterAreas['kind'],
  codes: readonly string[],
  duties: Scope,
  areas: AreaIndex,
): { area: RosterArea; areas: RosterAreas } {
  const all = areas.all()
  const asked = all.filter((segment) => codes.includes(segment[kind]))
  const isSeen = isInScope(duties)
  const inside = asked.filter(isSeen)
  const outside = asked.filter((segment) => !isSeen(segment))
  const parted = new Set(outside.map((segment) => segment[kind]))
  const whole = new Set(inside.map((segment) => segment[kind]).filter((code) => !parted.has(code)))
  return {
    area: {
      ...insideOf(inside, all),
      ...{ units: [], outside: cover(outside, sizesOf(all)), home: homeOf(duties, all) },
    },
    areas: {
      ...{ kind, whole: [...whole] },
      parts: constituenciesOf(inside.filter((segment) => !whole.has(segment[kind]))),
    },
  }
}

/** The districts in scope, those of whole states among them: an index leads with the register. */
function homeOf({ everywhere, states, districts }: Scope, all: readonly Segment[]): string[] {
  if (everywhere) return []
  const ofStates = all.filter(({ state }) => states.includes(state)).map(({ district }) => district)
  return [...new Set([...districts, ...ofStates])]
}

/** The ACs of the smallest area that the filter names. */
function askedOf(filter: RosterFilter, areas: AreaIndex): readonly Segment[] {
  const { state, district, parliamentaryConstituency: pc } = filter
  const area = constituenciesNamed(filter)[0] ?? pc ?? district ?? state
  return area ? areas.within(area) : areas.all()
}

/** The AC that a filter names; the key of a sector, a party or a station tells its AC. */
function constituenciesNamed({
  assemblyConstituency,
  sector,
  pollingStation,
  party,
}: RosterFilter): string[] {
  return [
    assemblyConstituency,
    sector && constituencyOfPart(sector),
    party && constituencyOfPart(party),
    pollingStation && constituencyOfStation(pollingStation),
  ].filter((code) => typeof code === 'string')
}

function isAsked(filter: RosterFilter, pollingIn: ReadonlySet<string> | undefined) {
  const { state, district, parliamentaryConstituency: pc } = filter
  const constituencies = constituenciesNamed(filter)
  return (segment: Segment): boolean =>
    (!state || segment.state === state) &&
    (!district || segment.district === district) &&
    (!pc || segment.parliamentaryConstituency === pc) &&
    constituencies.every((code) => segment.constituency === code) &&
    (pollingIn?.has(segment.parliamentaryConstituency) ?? true)
}

function isInScope({ everywhere, states, constituencies }: Scope) {
  const seen = new Set(constituencies)
  return ({ state, constituency }: Segment): boolean =>
    everywhere || states.includes(state) || seen.has(constituency)
}

/**
 * States and districts whose ACs are all among these, and the ACs that are left.
 * @param sizes how many ACs each state and district has
 */
function cover(segments: readonly Segment[], sizes: ReadonlyMap<string, number>): Unit[] {
  const part = countByArea(segments)
  const isWhole = (kind: 'state' | 'district', segment: Segment) =>
    part.get(segment[kind]) === sizes.get(segment[kind])
  const units = new Map<string, Unit>()
  for (const segment of segments) {
    const kind = isWhole('state', segment)
      ? 'state'
      : isWhole('district', segment)
        ? 'district'
        : 'constituency'
    units.set(segment[kind], { kind, code: segment[kind] })
  }
  return [...units.values()]
}

const knownSizes = new WeakMap<readonly Segment[], ReadonlyMap<string, number>>()

/** How many ACs each state and district has: counted once for a geography. */
function sizesOf(all: readonly Segment[]): ReadonlyMap<string, number> {
  const sizes = knownSizes.get(all) ?? countByArea(all)
  knownSizes.set(all, sizes)
  return sizes
}

function countByArea(segments: readonly Segment[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { state, district } of segments) {
    counts.set(state, (counts.get(state) ?? 0) + 1)
    counts.set(district, (counts.get(district) ?? 0) + 1)
  }
  return counts
}

function insideOf(
  inside: readonly Segment[],
  all: readonly Segment[],
): Pick<RosterArea, 'inside' | 'isEverywhere'> {
  return { inside: constituenciesOf(inside), isEverywhere: inside.length === all.length }
}

function constituenciesOf(segments: readonly Segment[]): string[] {
  return segments.map(({ constituency }) => constituency)
}

/** Of so many ACs of a state it costs less to count by the index of all that the state has than to walk through theirs. */
const leastOfState = 20

/** The states of an area that are whole, or nearly so: the index of what others know of people holds states. */
export function largeStatesOf({ units, inside }: RosterArea): Unit[] {
  const sizes = new Map<string, number>()
  for (const code of inside) sizes.set(stateOf(code), (sizes.get(stateOf(code)) ?? 0) + 1)
  const whole = new Set(codesOf(units, 'state'))
  const large = [...sizes].filter(([code, size]) => whole.has(code) || size >= leastOfState)
  return large.map(([code]) => ({ kind: 'state', code }))
}

/** The codes of those areas that are of a kind. */
export function codesOf(units: readonly Unit[], kind: Unit['kind']): string[] {
  return units.filter((unit) => unit.kind === kind).map(({ code }) => code)
}

/** The kinds that these areas are of. */
export function kindsOf(units: readonly Unit[]): Unit['kind'][] {
  return [...new Set(units.map(({ kind }) => kind))]
}
