import { Area, areaOf } from '../../prisma/keys'
import { BadUserInputError } from './errors'

/** Column of an AC's row, `a`, that holds the area of each kind in which it lies. */
export const lineageColumns: Record<Area, string> = {
  STATE: 'a.state_code',
  DISTRICT: 'a.district_code',
  PARLIAMENTARY_CONSTITUENCY: 'a.parliamentary_constituency_code',
  ASSEMBLY_CONSTITUENCY: 'a.code',
}

/** A condition on the AC's row `a` that holds inside the area; `TRUE` for the whole country. */
export function withinCondition(within: string | null | undefined, parameter: string): string {
  if (within === null || within === undefined) return `${parameter}::text IS NULL`
  const area = areaOf(within)
  if (area) return `${lineageColumns[area]} = ${parameter}`
  throw new BadUserInputError(
    `within is ${JSON.stringify(within)}: expected the code of a state, district, PC or AC, such as S25 or S25-AC123.`,
  )
}

/**
 * The select list of a summary: sums of a rollup's columns, `r`, under the names of their fields, over the ACs that the
 * condition picks; and whether these are all ACs of the area.
 */
export function sumList(columnsByField: Record<string, string>, condition: string): string {
  const sums = Object.entries(columnsByField).map(
    ([field, column]) => `coalesce(sum(r.${column}) FILTER (WHERE ${condition}), 0)::int AS "${field}"`,
  )
  return [...sums, `bool_and(${condition}) AS "isWhole"`].join(', ')
}

/** Orders area codes by state, then by number: `S25-AC9` before `S25-AC10`. */
export const areaOrder = (code: string) => `left(${code}, 3), length(${code}), ${code}`
