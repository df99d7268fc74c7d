import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

const nameOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** A connection keeps each prepared: texts are as many as operations and kinds of viewers, a few hundred at most. */
const mostNames = 500

const names = new Map<string, string>()

/** The name under which a connection keeps a statement prepared; none where there are too many of them already. */
export function named(text: string): { name?: string } {
  const known = names.get(text)
  if (known) return { name: known }
  if (names.size >= mostNames) return {}
  const name = nameOf(text)
  names.set(text, name)
  return { name }
}

/** Of statements of very many texts, whose plans take some 0.4 MB each, a connection keeps so many, of those that come often. */
const mostOften = 100
const leastUses = 3

const often = new Set<string>()
const uses = new LRUCache<string, number>({ max: 2_000 })

/** The same of a statement that is one of very many: none until it has come a few times. */
export function namedIfOften(text: string): { name?: string } {
  const name = nameOf(text)
  if (often.has(name)) return { name }
  const times = (uses.get(name) ?? 0) + 1
  uses.set(name, times)
  if (times < leastUses || often.size >= mostOften) return {}
  often.add(name)
  return { name }
}
