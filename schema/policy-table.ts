import { type GraphQLSchema, isObjectType } from 'graphql'
import type { Allowance, Policy } from '../subgraphs/common/access/policy'
import { type ViewerRole, viewerRoles } from '../subgraphs/common/identity/viewer'

/** A field with the rule that says who may see it. */
export interface PolicyRow {
  field: string
  rule: string
  allowed: Allowance
  whileSealed: Allowance | undefined
}

export function toPolicyRows(policy: Policy): PolicyRow[] {
  return Object.entries(policy).flatMap(([rule, { allowed, whileSealed, fields }]) =>
    Object.entries(fields).flatMap(([type, names]) =>
      names.split(' ').map((name) => ({ field: `${type}.${name}`, rule, allowed, whileSealed })),
    ),
  )
}

/** What is amiss between a schema and its policy, a line each: a field must stand in one rule, and a rule name no other. */
export function findPolicyFaults(schema: GraphQLSchema, policy: Policy): string[] {
  const ruled = toPolicyRows(policy).map(({ field }) => field)
  const fields = listFields(schema)
  return [
    ...fields.filter((field) => !ruled.includes(field)).map((field) => `${field} stands in no rule`),
    ...ruled
      .filter((field) => !fields.includes(field))
      .map((field) => `${field} is ruled but is not in the schema`),
    ...ruled
      .filter((field, index) => ruled.indexOf(field) !== index)
      .map((field) => `${field} stands in two rules`),
  ]
}

/** `Type.field` of every object type, federation's and GraphQL's own left out. */
export function listFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('_'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((field) => !field.includes('._'))
}

const roles: ViewerRole[] = Object.keys(viewerRoles).filter((role): role is ViewerRole => role in viewerRoles)

/** The policy as a table for people: a line a field, a column a role; a role left empty sees nothing. */
export function printPolicy(name: string, policy: Policy): string {
  const rows = toPolicyRows(policy).map(({ field, rule, allowed, whileSealed }) => [
    field,
    rule,
    ...roles.map((role) =>
      [told(allowed[role]), whileSealed ? `(sealed: ${told(whileSealed[role])})` : ''].join(' ').trim(),
    ),
  ])
  const lines = [['field', 'rule', ...roles], ...rows]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const table = lines.map((line) =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const sources = Object.entries(policy).map(([rule, { title, source }]) => `  ${rule}: ${title}. ${source}.`)
  return [`# ${name}`, '', ...sources, '', ...table, ''].join('\n')
}

function told(relations: readonly string[] | undefined): string {
  return relations?.join('/').toLowerCase() ?? '-'
}
