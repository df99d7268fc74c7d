const toUnit = 1 / 2 ** 32

/**
 * A small seeded generator (sfc32). The same words give the same stream on every machine; each AC and purpose
 * has a stream of its own, so that a change in one leaves the others as they were.
 */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(...words: readonly (string | number)[]) {
    const text = words.join('/')
    this.a = hash(text, 0x9e3779b9)
    this.b = hash(text, 0x243f6a88)
    this.c = hash(text, 0xb7e15162)
    for (let round = 0; round < 12; round++) this.next()
  }

  /** An integer from 0 to 2^32 - 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + sum) | 0
    return sum >>> 0
  }

  /** An integer from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor(this.next() * toUnit * limit)
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  chance(probability: number): boolean {
    return this.next() * toUnit < probability
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }

  /** The list in an order that is as likely as any other. */
  shuffle<T>(list: readonly T[]): T[] {
    const left = [...list]
    const drawn: T[] = []
    while (left.length > 0) drawn.push(...left.splice(this.below(left.length), 1))
    return drawn
  }
}

/** A list in which each thing stands as often as it weighs, so that one pick draws by weight. */
export function wheel<T>(weighted: readonly (readonly [weight: number, thing: T])[]): readonly T[] {
  return weighted.flatMap(([weight, thing]) => Array.from({ length: weight }, () => thing))
}

/** FNV-1a with a last mix, so that near texts give far numbers. */
function hash(text: string, start: number): number {
  let value = start
  for (let position = 0; position < text.length; position++)
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}
