const firstCapacity = 1 << 15
const words = 3

/**
 * The keys of a file with the line each was first on. Twelve bytes a key in a table at most two thirds full, whatever their length: a key is
 * known by 64 bits of its hash, of which ten million have a chance of one in 300,000 to share one.
 */
export class SeenKeys {
  private size = 0
  private capacity = firstCapacity
  private slots = new Uint32Array(firstCapacity * words)

  /** The line on which the key was seen before; undefined, and noted, where it was not. */
  note(key: string, line: number): number | undefined {
    if (this.size * 3 > this.capacity * 2) this.grow()
    const [high, low] = hash(key)
    const at = this.find(high, low)
    const seen = this.slots[at + 2]
    if (seen !== undefined && seen !== 0) return seen
    this.put(at, high, low, line)
    return undefined
  }

  private find(high: number, low: number): number {
    let slot = high % this.capacity
    while (true) {
      const at = slot * words
      if (this.slots[at + 2] === 0 || (this.slots[at] === high && this.slots[at + 1] === low)) return at
      slot = (slot + 1) % this.capacity
    }
  }

  private put(at: number, high: number, low: number, line: number): void {
    this.slots[at] = high
    this.slots[at + 1] = low
    this.slots[at + 2] = line
    this.size++
  }

  private grow(): void {
    const { slots, capacity } = this
    this.capacity = capacity * 2
    this.slots = new Uint32Array(this.capacity * words)
    this.size = 0
    for (let at = 0; at < capacity * words; at += words) {
      const [high = 0, low = 0, line = 0] = slots.subarray(at, at + words)
      if (line !== 0) this.put(this.find(high, low), high, low, line)
    }
  }
}

/** Two hashes of 32 bits over the same characters (cyrb53's, unfinished into one number). */
function hash(key: string): [high: number, low: number] {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let position = 0; position < key.length; position++) {
    const code = key.charCodeAt(position)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return [high >>> 0, low >>> 0]
}
