import { getNamedType, getNullableType, isCompositeType, isListType } from 'graphql'
import type { ComplexityEstimator, ComplexityEstimatorArgs } from 'graphql-query-complexity'
import type { ListSizes } from './list-sizes'

/** Lists that hold one row for each key of this argument, at most: `@listSize` takes numbers only. */
const keyArguments: Record<string, string> = { 'Commission.chiefElectoralOfficers': 'states' }

/** Estimates the objects that a field brings: those of its page, or of its list's mean length, and all below them. */
export function createCostEstimator(sizes: ListSizes, assumedListRows: number): ComplexityEstimator {
  return (asked) => {
    const { field, type, childComplexity } = asked
    const coordinate = `${type.name}.${field.name}`
    // Introspection has limits of its own, and reads no database.
    if (coordinate.includes('__') || !isCompositeType(getNamedType(field.type))) return 0
    if (sizes.sizedByParent.has(coordinate)) return 1 + childComplexity
    if (sizes.pageTypes.has(type.name)) return 0 // a page's own info stands beside its rows
    const size = sizes.byField.get(coordinate)
    if (size?.sizedFields.length) return 1 + rowsOf(asked, coordinate) * childComplexity
    return isListType(getNullableType(field.type))
      ? rowsOf(asked, coordinate) * (1 + childComplexity)
      : 1 + childComplexity
  }

  function rowsOf({ args }: ComplexityEstimatorArgs, coordinate: string): number {
    const { assumedSize = assumedListRows, slicingArguments = [] } = sizes.byField.get(coordinate) ?? {}
    const asked = slicingArguments.map((name) => args[name]).filter((value) => typeof value === 'number')
    if (asked.length > 0) return Math.max(1, ...asked)
    const keys: unknown = args[keyArguments[coordinate] ?? '']
    return Array.isArray(keys) ? Math.min(assumedSize, keys.length) : assumedSize
  }
}
