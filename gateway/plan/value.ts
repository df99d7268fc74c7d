/** What a subgraph answers for an object; answers are put together in it, place by place. */
export type Data = { [key: string]: unknown }

/** Whether a value is an object of an answer, and no list, scalar or null. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Puts what was fetched later into what is there. Lists of the same length are the same list, element by element; of
 * anything else what comes later counts.
 */
export function mergeInto(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const [there, given] = [target[key], source[key]]
    if (given === undefined) continue
    if (isData(there) && isData(given)) mergeInto(there, given)
    else if (Array.isArray(there) && Array.isArray(given) && there.length === given.length)
      mergeLists(there, given)
    else target[key] = given
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [index, given] of source.entries()) {
    const there = target[index]
    if (isData(there) && isData(given)) mergeInto(there, given)
    else target[index] = given
  }
}
