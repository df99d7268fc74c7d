import { isKey } from '../../../prisma/keys'
import { isDistrictInside, isEmpty, isInside, type Scope } from '../access/scope'
import { toProblem } from '../change/problem'
import type { Problem } from '../change/problem.type'
import type { ColumnMapping } from '../import/header.rules'
import type { ListDeclaration } from '../import/kind'
import { findMappingFault } from '../import/mapping'
import type { ImportListInput } from './upload.input'

/** A ticket stands in an address, which has no room for more. */
const longestMapping = 4_000
const mostMapped = 200

/** Why a list of a kind is not taken of somebody who may import in this scope. What its rows are about is seen when they come. */
export function checkUpload(kind: ListDeclaration, scope: Scope, input: ImportListInput): Problem[] {
  const power = findPowerProblem(kind, scope, input)
  return power ? [power] : [...nameProblems(input), ...mappingProblems(kind, input), ...optionProblems(input)]
}

function findPowerProblem(
  { name, roles }: ListDeclaration,
  scope: Scope,
  { district, assemblyConstituency }: ImportListInput,
): Problem | undefined {
  if (isEmpty(scope)) return toProblem('FORBIDDEN', `Lists of ${name} are taken of ${roles.join(', ')} only.`)
  const isAbroad = (field: string, actual: string) =>
    toProblem('FORBIDDEN', `${actual} is not of your area: let its own office send the list.`, {
      field,
      actual,
    })
  if (district && isKey('district', district) && !isDistrictInside(scope, district))
    return isAbroad('district', district)
  if (
    assemblyConstituency &&
    isKey('assemblyConstituency', assemblyConstituency) &&
    !isInside(scope, assemblyConstituency)
  )
    return isAbroad('assemblyConstituency', assemblyConstituency)
  return undefined
}

function nameProblems({ fileName }: ImportListInput): Problem[] {
  if (/^[^\p{Cc}/\\]{1,120}$/u.test(fileName)) return []
  const message = 'fileName is not one: expected 1 to 120 characters without slashes, such as people.csv.'
  return [toProblem('INVALID_INPUT', message, { field: 'fileName', rule: 'FILE_NAME' })]
}

function mappingProblems(kind: ListDeclaration, { mapping }: ImportListInput): Problem[] {
  const pairs = mapping ?? []
  const invalid = (message: string) => [
    toProblem('INVALID_INPUT', message, { field: 'mapping', rule: 'MAPPING' }),
  ]
  if (pairs.length > mostMapped || JSON.stringify(pairs).length > longestMapping)
    return invalid(
      `mapping is too long: name ${mostMapped} headers at most, with ${longestMapping} characters together.`,
    )
  const fault = findMappingFault(toMapping(mapping), kind)
  return fault === undefined ? [] : invalid(`mapping ${fault}`)
}

function optionProblems(input: ImportListInput): Problem[] {
  const options = ['state', 'district', 'assemblyConstituency', 'election', 'sheet'] as const
  const long = options.filter((field) => (input[field] ?? '').length > 120)
  return long.map((field) =>
    toProblem('INVALID_INPUT', `${field} is longer than 120 characters: it names nothing.`, {
      field,
      rule: 'TEXT',
    }),
  )
}

/** The mapping as the importer takes it. */
export function toMapping(mapping: ImportListInput['mapping']): ColumnMapping {
  return Object.fromEntries((mapping ?? []).map(({ header, column }) => [header, column ?? null]))
}
