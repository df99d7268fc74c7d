import { setTimeout as pause } from 'node:timers/promises'
import { addCpu, type CpuTimes, readCpu } from '../processes'

const everyMs = 50

/** Adds up the CPU of processes that come and go, each until it was last seen. */
export class CpuSampler {
  private readonly processes: Record<string, number> = {}
  private before: CpuTimes = {}
  private seen: CpuTimes = {}
  private sampling = Promise.resolve()
  private isOver = false

  constructor(private readonly cluster: string) {}

  async begin(name?: string, pid?: number): Promise<void> {
    if (name !== undefined && pid !== undefined) this.watch(name, pid)
    this.before = await this.read()
    this.seen = this.before
    this.sampling = this.sample()
  }

  watch(name: string, pid: number): void {
    this.processes[name] = pid
  }

  /** Milliseconds since the beginning. */
  async end(): Promise<CpuTimes> {
    this.isOver = true
    await this.sampling
    return addCpu({}, this.before, this.seen)
  }

  private read(): Promise<CpuTimes> {
    return readCpu({ processes: this.processes, cluster: this.cluster })
  }

  private async sample(): Promise<void> {
    while (!this.isOver) {
      await pause(everyMs)
      // A process that has just ended reads as zero.
      const now = Object.entries(await this.read()).filter(([, ms]) => ms > 0)
      this.seen = { ...this.seen, ...Object.fromEntries(now) }
    }
  }
}
