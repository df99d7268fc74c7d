import type { DatabaseUrls } from '../databases'
import { commissionRegister } from '../reference/commission'
import { readGeography } from '../reference/geography'
import { rebuildRollups } from '../rollups/rebuild'
import { type Constituency, toConstituencies } from './areas'
import { beginDataset, completeDataset } from './dataset'
import { Drafting } from './drafting'
import { Officers } from './officers'
import { Offices } from './offices'
import { People } from './people'
import { Random } from './random'
import { loadReference } from './reference-load'
import { Registers, Serials } from './register'
import { writeSeal } from './seals'
import { settings } from './settings'
import { drawStations, stationCount, writeStation } from './stations'
import { openTables, type Tables } from './tables'
import { trainStaff } from './training'
import { addUndrafted } from './undrafted'

export interface SeedOptions {
  urls: DatabaseUrls
  /** Share of the real number of stations, 0 to 1; every AC has one at least. */
  scale: number
  /** The same number makes the same people. */
  seed: number
  /** Only these states get a workforce; the geography and its officers are always whole. */
  states?: readonly string[]
  onProgress?: (event: { step: string; done: number; total: number }) => void
}

/** Rows made. */
export interface SeedReport {
  people: number
  stations: number
  parties: number
  duties: number
  enrolments: number
}

/** Fills migrated databases with the geography and a synthetic workforce, replacing what a load left there before. */
export async function seed({
  urls,
  scale,
  seed,
  states,
  onProgress = () => {},
}: SeedOptions): Promise<SeedReport> {
  await beginDataset(urls, { scale, seed })
  const geography = await readGeography()
  await loadReference(urls, geography)
  const constituencies = toConstituencies(geography)
  const tables = await openTables(urls)
  try {
    const registers = new Registers([commissionRegister, ...geography.districts.map(({ code }) => code)])
    const people = new People(tables.person, registers)
    const offices = new Offices(tables.office, seed, (constituency) => stationCount(constituency, scale))
    const officers = new Officers(tables, people, offices, registers, seed)
    const collectors = officers.appoint(geography, constituencies)
    const workforce = new Workforce(tables, people, offices, { scale, seed })
    const staffed = constituencies.filter(({ stateCode }) => states?.includes(stateCode) ?? true)
    for (const constituency of staffed) writeSeal(tables.seal, constituency, collectors)
    for (const [index, constituency] of staffed.entries()) {
      workforce.make(constituency)
      for (const table of Object.values(tables)) await table.flush()
      onProgress({ step: `people of ${constituency.name}`, done: index, total: staffed.length })
    }
    onProgress({ step: 'indexes and rollups', done: staffed.length, total: staffed.length })
    for (const table of Object.values(tables)) await table.flush(1)
    await Promise.all(Object.values(tables).map((table) => table.finish()))
  } catch (error) {
    await Promise.all(Object.values(tables).map((table) => table.abort()))
    throw error
  }
  await rebuildRollups(urls)
  await completeDataset(urls)
  return {
    people: tables.person.rows,
    stations: tables.polling_station.rows,
    parties: tables.polling_party.rows,
    duties: tables.duty.rows,
    enrolments: tables.enrolment.rows,
  }
}

/** Makes the workforce AC by AC; an AC's rows depend on the others only through the serials of the registers. */
class Workforce {
  private readonly duties = new Serials()
  private readonly sessions = new Serials()
  private readonly parliamentaryConstituencies = new Set<string>()

  constructor(
    private readonly tables: Tables,
    private readonly people: People,
    private readonly offices: Offices,
    private readonly options: { scale: number; seed: number },
  ) {}

  make(constituency: Constituency): void {
    const { scale, seed } = this.options
    const random = new Random(seed, constituency.code)
    const count = stationCount(constituency, scale)
    const stations = drawStations(random, constituency, count, this.hasPwdStation(constituency, count))
    for (const station of stations) writeStation(this.tables.polling_station, random, constituency, station)
    const drafting = new Drafting(random, constituency, this.tables, this.people, this.offices, this.duties)
    drafting.draftSectors(stations.at(-1)?.sectorNumber ?? 0)
    const draw = new Random(seed, constituency.code, 'allotment')
    drafting.draftParties(draw.shuffle(stations))
    drafting.draftBoothLevelOfficers(draw.shuffle(stations))
    drafting.draftMicroObservers(draw.shuffle(stations.filter(({ isCritical }) => isCritical)))
    addUndrafted(
      random,
      constituency,
      Math.ceil(count * settings.undraftedPerStation),
      this.people,
      this.offices,
    )
    trainStaff(random, constituency, drafting.staff, this.tables, this.sessions)
    drafting.writeDuties()
  }

  private hasPwdStation(
    { stateCode, parliamentaryConstituencyCode: pc }: Constituency,
    count: number,
  ): boolean {
    if (count < settings.pwdManagedFromStations) return false
    if (!settings.pwdManagedPerParliamentaryConstituency.has(stateCode)) return true
    const isFirst = !this.parliamentaryConstituencies.has(pc)
    this.parliamentaryConstituencies.add(pc)
    return isFirst
  }
}
