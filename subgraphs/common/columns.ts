/** The column of a model's field: `districtCode` is `district_code`, `electors2024Estimate` `electors_2024_estimate`. */
export function toColumn(field: string): string {
  return field.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`)
}

type Fields = Record<string, string>

/** Texts that have been made, by alias: a model's fields are always the same object. */
const lists = new WeakMap<Fields, Map<string, string>>()

/**
 * A select list that gives rows the shape of Prisma's model, so that hand-written SQL and Prisma agree.
 * @param fields the model's scalar fields, Prisma's `PersonScalarFieldEnum`
 * @param alias the table's alias in the statement
 */
export function selectList(fields: Fields, alias: string): string {
  const ofFields = lists.get(fields) ?? new Map<string, string>()
  lists.set(fields, ofFields)
  const list = ofFields.get(alias) ?? printList(fields, alias)
  ofFields.set(alias, list)
  return list
}

function printList(fields: Fields, alias: string): string {
  return Object.keys(fields)
    .map((field) => `${alias}.${toColumn(field)} AS "${field}"`)
    .join(', ')
}
