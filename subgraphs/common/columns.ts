/** The column of a model's field: `districtCode` is `district_code`, `electors2024Estimate` `electors_2024_estimate`. */
export function toColumn(field: string): string {
  return field.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`)
}

/**
 * A select list that gives rows the shape of Prisma's model, so that hand-written SQL and Prisma agree.
 * @param fields the model's scalar fields, Prisma's `PersonScalarFieldEnum`
 * @param alias the table's alias in the statement
 */
export function selectList(fields: Record<string, string>, alias: string): string {
  return Object.keys(fields)
    .map((field) => `${alias}.${toColumn(field)} AS "${field}"`)
    .join(', ')
}
