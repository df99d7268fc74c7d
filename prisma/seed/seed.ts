import { type DatabaseUrls, databaseNames } from '../databases'
import { commissionRegister } from '../reference/commission'
import { readGeography } from '../reference/geography'
import { rebuildRollupsIn } from '../rollups/rebuild'
import { type Constituency, toConstituencies } from './areas'
import { type CopyTable, flushAll } from './copy-table'
import { beginDataset, completeDataset } from './dataset'
import { Drafting } from './drafting'
import { finishLoad } from './finish-load'
import { LoadMeter, type LoadProgress } from './load-progress'
import { toLoadError } from './load-session'
import { Officers } from './officers'
import { Offices } from './offices'
import { People } from './people'
import { Random } from './random'
import { addWordsOfStates, loadReference } from './reference-load'
import { Registers, Serials } from './register'
import { writeSeal } from './seals'
import { settings } from './settings'
import { drawStations, stationCount, writeStation } from './stations'
import { openTables, type Tables, tablesByDatabase } from './tables'
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
  onProgress?: (progress: LoadProgress) => void
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
  const loads = Object.values(tables)
  const meter = new LoadMeter(onProgress)
  try {
    const registers = new Registers([commissionRegister, ...geography.districts.map(({ code }) => code)])
    const people = new People(tables.person, registers)
    const offices = new Offices(tables.office, seed, (constituency) => stationCount(constituency, scale))
    const officers = new Officers(tables, people, offices, registers, seed)
    const collectors = officers.appoint(geography, constituencies)
    const workforce = new Workforce(tables, people, offices, { scale, seed })
    const staffed = constituencies.filter(({ stateCode }) => states?.includes(stateCode) ?? true)
    const stations = staffed.reduce((sum, constituency) => sum + stationCount(constituency, scale), 0)
    for (const constituency of staffed) writeSeal(tables.seal, constituency, collectors)
    let made = 0
    for (const constituency of staffed) {
      workforce.make(constituency)
      await flushAll(loads)
      made += stationCount(constituency, scale)
      meter.noteRows(`people of ${constituency.name}`, made / stations, rowsOf(loads))
    }
    const entries = loads.reduce((sum, table) => sum + table.indexEntries, 0)
    await finishLoad({
      tables: tablesByDatabase(tables),
      onIndex: (made) => meter.noteIndex(made, entries),
      complete: async (database) => {
        if (database === 'personnel') await addWordsOfStates(urls.personnel)
        await rebuildRollupsIn(database, urls[database])
        meter.noteRollups(databaseNames.length)
      },
    })
  } catch (error) {
    await Promise.all(loads.map((table) => table.abort()))
    throw toLoadError(error)
  }
  await completeDataset(urls)
  return {
    people: tables.person.rows,
    stations: tables.polling_station.rows,
    parties: tables.polling_party.rows,
    duties: tables.duty.rows,
    enrolments: tables.enrolment.rows,
  }
}

function rowsOf(tables: readonly CopyTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
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
