import { countryCode, stateOf } from '../../../prisma/keys'

/** An AC and the areas that it lies in. */
export interface Segment {
  constituency: string
  district: string
  parliamentaryConstituency: string
  state: string
  zone?: string | null
}

/** What an area holds: a state itself and, unless it is one, its ACs and whole districts. */
export interface AreaContent {
  /** Whole states, whose ACs and districts are not listed: their codes begin with the state's. */
  states: readonly string[]
  constituencies: readonly string[]
  districts: readonly string[]
}

const nothing: AreaContent = { states: [], constituencies: [], districts: [] }
const freshForMs = 300_000

/**
 * The geography of a database, kept in memory: it changes with a delimitation, once in decades. A state holds its
 * districts and PCs, and each of these its ACs; a PC holds no district, even one whose ACs are all its own.
 */
export class AreaIndex {
  private loading: Promise<void> | undefined
  private loadedAt = Number.NEGATIVE_INFINITY
  private contents = new Map<string, { constituencies: Set<string>; districts: Set<string> }>()
  /** The Commission's zones that each state lies in. */
  private states = new Map<string, Set<string>>()
  private segments = new Map<string, Segment>()
  private inOrder: readonly Segment[] = []
  private byArea = new Map<string, Segment[]>()

  constructor(private readonly read: () => Promise<readonly Segment[]>) {}

  /** Loads what is not loaded or has grown old; to be awaited before anything is asked. */
  async refresh(now: number): Promise<void> {
    if (now - this.loadedAt < freshForMs && this.segments.size > 0) return
    this.loading ??= this.load(now).finally(() => {
      this.loading = undefined
    })
    await this.loading
  }

  /** When it was last loaded, in milliseconds. */
  get readAt(): number {
    return this.loadedAt
  }

  /** Every AC, in the order of keys: by state, then by number. */
  all(): readonly Segment[] {
    return this.inOrder
  }

  /** The ACs of a state, district or PC, or the AC itself, in the order of keys. */
  within(area: string): readonly Segment[] {
    return this.byArea.get(area) ?? []
  }

  contentOf(area: string): AreaContent {
    if (this.states.has(area)) return { ...nothing, states: [area] }
    const content = this.contents.get(area)
    return content
      ? { states: [], constituencies: [...content.constituencies], districts: [...content.districts] }
      : nothing
  }

  /**
   * The areas whose officers stand in the chain of command of any of these ACs or of any AC of these states; the ACs are
   * among them, but of a state only what lies above it.
   */
  areasAround({ states, constituencies }: Pick<AreaContent, 'states' | 'constituencies'>): string[] {
    const areas = new Set<string>([countryCode])
    for (const state of states) for (const zone of this.states.get(state) ?? []) areas.add(zone)
    for (const code of constituencies) {
      const segment = this.segments.get(code)
      if (!segment) continue
      areas.add(code).add(segment.district).add(segment.parliamentaryConstituency).add(segment.state)
      if (segment.zone) areas.add(segment.zone)
    }
    return [...areas]
  }

  /** The areas whose officers stand above a district: its own, its state's, its zone's and the Commission's. */
  areasOver(district: string): string[] {
    const segment = this.segments.get(this.contentOf(district).constituencies[0] ?? '')
    if (!segment) return [countryCode]
    return [district, segment.state, ...(segment.zone ? [segment.zone] : []), countryCode]
  }

  private async load(now: number): Promise<void> {
    const segments = await this.read()
    this.contents = new Map()
    this.states = new Map()
    this.segments = new Map(segments.map((segment) => [segment.constituency, segment]))
    for (const { constituency, district, parliamentaryConstituency, state, zone } of segments) {
      this.enter(constituency, constituency)
      this.enter(parliamentaryConstituency, constituency)
      this.enter(district, constituency, district)
      const zones = this.states.get(state) ?? new Set()
      this.states.set(state, zone ? zones.add(zone) : zones)
    }
    this.inOrder = segments.toSorted(compareSegments)
    this.byArea = groupByArea(this.inOrder)
    this.loadedAt = now
  }

  private enter(area: string, constituency: string, district?: string): void {
    const content = this.contents.get(area) ?? { constituencies: new Set(), districts: new Set() }
    content.constituencies.add(constituency)
    if (district) content.districts.add(district)
    this.contents.set(area, content)
  }
}

function groupByArea(segments: readonly Segment[]): Map<string, Segment[]> {
  const groups = new Map<string, Segment[]>()
  for (const segment of segments) {
    const { constituency, district, parliamentaryConstituency, state } = segment
    for (const area of [constituency, district, parliamentaryConstituency, state]) {
      const group = groups.get(area)
      if (group) group.push(segment)
      else groups.set(area, [segment])
    }
  }
  return groups
}

/** `S25-AC9` before `S25-AC10`. */
function compareSegments({ constituency: one }: Segment, { constituency: other }: Segment): number {
  const [state, otherState] = [stateOf(one), stateOf(other)]
  if (state !== otherState) return state < otherState ? -1 : 1
  return one.length - other.length || (one < other ? -1 : 1)
}
