import { countryCode, isKey, stateOf } from '../../../prisma/keys'
import { FoundAreas } from './found-areas'

/** An area as it is named, and what it lies in. */
export interface NamedArea {
  code: string
  name: string
  /** Of an AC. */
  districtCode: string | null
  parliamentaryConstituencyCode: string | null
}

/** Finds areas by whatever a list calls them: a code, a number within the state, a name, or a number and a name. */
export class AreaDirectory {
  private readonly byCode = new Map<string, NamedArea>()
  private names: Map<string, string | null> | undefined
  private readonly districts = new FoundAreas()
  private readonly assemblyConstituencies = new FoundAreas()

  constructor(areas: Iterable<NamedArea>) {
    for (const area of areas) this.byCode.set(area.code, area)
  }

  /** By state, kind and name; null where two areas share it. Made when the first name is asked for: many lists tell codes. */
  private get byName(): ReadonlyMap<string, string | null> {
    this.names ??= namesOf(this.byCode.values())
    return this.names
  }

  get(code: string): NamedArea | undefined {
    return this.byCode.get(code)
  }

  state(written: string): string | undefined {
    if (written === '') return undefined
    const code = written.toUpperCase()
    return this.known('state', code) ?? this.byName.get(nameKey('state', countryCode, written)) ?? undefined
  }

  district(written: string, state?: string): string | undefined {
    if (written === '') return undefined
    return this.districts.get(written, state, () => this.findDistrict(written, state))
  }

  assemblyConstituency(written: string, state?: string): string | undefined {
    const find = () => this.constituency('assemblyConstituency', 'AC', written, state)
    return this.assemblyConstituencies.get(written, state, find)
  }

  private findDistrict(written: string, state?: string): string | undefined {
    const name = written.replace(/^\d+\s*[-–.:]\s*/, '').replace(/\bdist(rict)?\b\.?/i, '')
    return this.known('district', written.toUpperCase()) ?? this.named('district', name, state)
  }

  parliamentaryConstituency(written: string, state?: string): string | undefined {
    return this.constituency('parliamentaryConstituency', 'PC', written, state)
  }

  /** Whether an area, or the whole country, contains an AC or a district. */
  contains(area: string, place: string): boolean {
    if (area === countryCode || area === place) return true
    if (isKey('state', area)) return stateOf(place) === area
    const within = this.byCode.get(place)
    return within?.districtCode === area || within?.parliamentaryConstituencyCode === area
  }

  // `12`, `012`, `AC 12`, `12-Rampur`, `12 - Rampur (SC)`, `Rampur`, `Rampur (12)`.
  private constituency(
    kind: Kind,
    letters: 'AC' | 'PC',
    written: string,
    state?: string,
  ): string | undefined {
    const code = this.known(kind, written.toUpperCase().replace(/\s/g, ''))
    if (code) return code
    const plain = written.replace(/\((SC|ST|GEN)\)|\b(SC|ST|GEN)$/gi, '').trim()
    const number =
      /^(?:[AP]\.?C\.?[\s-]*)?(?:no\.?\s*)?0*([1-9]\d{0,2})(?!\d)/i.exec(plain)?.[1] ??
      /[(-]\s*0*([1-9]\d{0,2})\s*\)?$/.exec(plain)?.[1]
    if (number !== undefined) {
      const found = state === undefined ? undefined : this.known(kind, `${state}-${letters}${number}`)
      const name = plain
        .replace(/[^\p{L}\p{M} ]/gu, ' ')
        .replace(/\b[ap]c\b|\bno\b/gi, '')
        .trim()
      // A number and a name that contradict each other name nothing.
      if (found === undefined || name === '' || this.named(kind, name, state) === found) return found
      return undefined
    }
    return this.named(kind, plain, state)
  }

  private known(kind: Kind, code: string): string | undefined {
    return isKey(kind, code) && this.byCode.has(code) ? code : undefined
  }

  private named(kind: Kind, name: string, state?: string): string | undefined {
    return state === undefined ? undefined : (this.byName.get(nameKey(kind, state, name)) ?? undefined)
  }
}

function namesOf(areas: Iterable<NamedArea>): Map<string, string | null> {
  const names = new Map<string, string | null>()
  for (const { code, name } of areas) {
    const key = nameKey(kindOf(code), stateOf(code), name)
    names.set(key, names.has(key) ? null : code)
    if (kindOf(code) === 'state') names.set(nameKey('state', countryCode, name), code)
  }
  return names
}

type Kind = 'state' | 'district' | 'parliamentaryConstituency' | 'assemblyConstituency'

function kindOf(code: string): Kind | undefined {
  const kinds = ['state', 'district', 'parliamentaryConstituency', 'assemblyConstituency'] as const
  return kinds.find((kind) => isKey(kind, code))
}

function nameKey(kind: Kind | undefined, state: string, name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\((sc|st|gen)\)/g, '')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return `${kind} ${state} ${letters}`
}
