import { createHash } from 'node:crypto'

/** A connection keeps each prepared: texts are as many as operations and kinds of viewers, a few hundred at most. */
const mostNames = 500

const names = new Map<string, string>()

/** The name under which a connection keeps a statement prepared; none where there are too many of them already. */
export function named(text: string): { name?: string } {
  const known = names.get(text)
  if (known) return { name: known }
  if (names.size >= mostNames) return {}
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return { name }
}
