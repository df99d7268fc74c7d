import type { Client } from 'pg'
import { type DirectBatch, type Row, textOf } from '../../common/import/kind'
import { countUnknownSectors } from './polling-stations.repository'

/** Gathers of a batch of stations what the table does not hold itself: that each has a name, and a sector that is there. */
export class NewStations implements DirectBatch {
  private areNamed = true
  private readonly sectors = new Map<string, string>()
  private readonly stations = new Map<string, number>()

  /** @param list told how many stations of an election and AC are in */
  constructor(private readonly list: (key: string, stations: number) => void) {}

  add({ full_name, sector_code, district_code, election_code, constituency_code }: Row): void {
    if (full_name === '') this.areNamed = false
    if (sector_code) this.sectors.set(textOf(sector_code), textOf(district_code))
    const key = `${election_code} ${constituency_code}`
    this.stations.set(key, (this.stations.get(key) ?? 0) + 1)
  }

  async isAdmitted(client: Client): Promise<boolean> {
    const sectors = [...this.sectors].map(([code, district]) => ({ code, district }))
    return this.areNamed && (await countUnknownSectors(client, sectors)) === 0
  }

  done(): void {
    for (const [key, stations] of this.stations) this.list(key, stations)
  }
}
