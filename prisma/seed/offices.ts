import { type Department, departments, generalAdministration } from '../reference/departments'
import type { Constituency } from './areas'
import type { CopyTable } from './copy-table'
import { Random } from './random'
import { Serials } from './register'

/** An office, with its department where it may send staff to polls. */
export interface Office {
  code: string
  department: Department
}

/** The offices of an AC, for drawing the people who work there. */
export interface OfficesOfConstituency {
  /** Each as often as its department's staff are drafted. */
  pollOffices: readonly Office[]
  /** Central ones among them, for micro-observers. */
  centralOffices: readonly Office[]
  /** Of departments whose staff are never drafted. */
  exemptOffices: readonly Office[]
}

/** The offices of every AC that is asked for, written to their table when first asked for. */
export class Offices {
  private readonly serials = new Serials()
  private readonly known = new Map<string, OfficesOfConstituency>()
  private readonly administrations = new Map<string, string>()

  constructor(
    private readonly table: CopyTable,
    private readonly seed: number,
    private readonly stationsOf: (constituency: Constituency) => number,
  ) {}

  of(constituency: Constituency): OfficesOfConstituency {
    const known = this.known.get(constituency.code)
    if (known) return known
    const made = this.make(constituency)
    this.known.set(constituency.code, made)
    return made
  }

  /** The office of the Collector of a district or of the magistrate of a sub-division, by its name. */
  administration(constituency: Constituency, name: string): string {
    const key = `${constituency.districtCode}/${name}`
    const code = this.administrations.get(key) ?? this.write(constituency, name, generalAdministration.code)
    this.administrations.set(key, code)
    return code
  }

  private make(constituency: Constituency): OfficesOfConstituency {
    const random = new Random(this.seed, constituency.code, 'offices')
    const pollOffices: Office[] = []
    const exemptOffices: Office[] = []
    const stations = this.stationsOf(constituency)
    for (const department of departments) {
      const count = Math.max(
        department.leastOffices,
        Math.floor(stations / department.stationsPerOffice + random.below(100) / 100),
      )
      for (let number = 1; number <= count; number++) {
        const office = {
          code: this.write(constituency, officeName(department, constituency, number), department.code),
          department,
        }
        const list = department.isExempt ? exemptOffices : pollOffices
        const times = Math.max(1, Math.round((department.weight * 4) / count))
        for (let time = 0; time < times; time++) list.push(office)
      }
    }
    return {
      pollOffices,
      exemptOffices,
      centralOffices: pollOffices.filter(({ department }) => department.pool === 'CENTRAL'),
    }
  }

  private write(
    { districtCode, code: constituencyCode }: Constituency,
    name: string,
    departmentCode: string,
  ): string {
    const code = `${districtCode}-O${String(this.serials.take(districtCode)).padStart(4, '0')}`
    this.table.add([districtCode, code, name, departmentCode, constituencyCode])
    return code
  }
}

function officeName({ officeNames }: Department, constituency: Constituency, number: number): string {
  const [first = '', ...others] = officeNames
  const pattern = number === 1 || others.length === 0 ? first : (others[number % others.length] ?? first)
  const name = pattern.replace('{ac}', constituency.name)
  return pattern.includes('{n}') || number === 1 ? name.replace('{n}', String(number)) : `${name} (${number})`
}
