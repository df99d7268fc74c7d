import { type Data, isData } from './value'

/** Names of fields, `@` for each element of a list. */
export type PlanPath = readonly (string | number)[]

/** The objects of an answer that a step of the plan fills. */
export interface Place {
  path: PlanPath
  objects: readonly Data[]
}

/** The objects at a path from a place on. */
export function within({ path, objects }: Place, further: PlanPath): Place {
  const found: Data[] = []
  for (const object of objects) collect(object, further, 0, found)
  return { path: [...path, ...further], objects: found }
}

function collect(value: unknown, path: PlanPath, index: number, found: Data[]): void {
  if (Array.isArray(value)) {
    const next = path[index] === '@' ? index + 1 : index
    for (const element of value) collect(element, path, next, found)
    return
  }
  if (!isData(value)) return
  const step = path[index]
  if (step === undefined) found.push(value)
  else collect(value[step], path, index + 1, found)
}

/** Where in the answer each object of a place is, in the same order: what an error of one of them is told at. */
export function pathsOf(answer: Data, path: PlanPath): (string | number)[][] {
  const paths: (string | number)[][] = []
  collectPaths(answer, path, 0, [], paths)
  return paths
}

// A walk of its own, for errors are rare: one walk that could tell the way too took a fifth longer to find the objects.
function collectPaths(
  value: unknown,
  path: PlanPath,
  index: number,
  here: (string | number)[],
  paths: (string | number)[][],
): void {
  if (Array.isArray(value)) {
    const next = path[index] === '@' ? index + 1 : index
    for (const [position, element] of value.entries())
      collectPaths(element, path, next, [...here, position], paths)
    return
  }
  if (!isData(value)) return
  const step = path[index]
  if (step === undefined) paths.push(here)
  else collectPaths(value[step], path, index + 1, [...here, step], paths)
}
