const operationName = /^[_A-Za-z]\w{0,63}$/

/** The name of an operation where it can be nothing else: it stands in logs, labels and spans, and the caller chose it. */
export function toOperationName(text: unknown): string | null {
  return typeof text === 'string' && operationName.test(text) ? text : null
}

const mostNames = 200

/** Names as a metric's label: as many as a scraper can bear, the rest together as `other`. */
export function createOperationLabel(): (name: string | null) => string {
  const known = new Set<string>()
  return (name) => {
    if (name === null) return 'anonymous'
    if (known.size < mostNames) known.add(name)
    return known.has(name) ? name : 'other'
  }
}
