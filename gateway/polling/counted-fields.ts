import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const areaFields = 'code name number abbreviation kind reservation'

/**
 * By subgraph and type, the fields whose answer changes only when a rollup of the subgraph does, or when data is loaded
 * anew; all fields of a type where none is named. `test/gateway/polling.test.ts` holds it against the policies.
 */
export const countedFields: Record<string, Record<string, string>> = {
  personnel: { Query: 'workforceSummary', WorkforceSummary: '' },
  deployment: {
    Query:
      'deploymentSummary states state district parliamentaryConstituency assemblyConstituency elections election',
    DeploymentSummary: '',
    Vacancy: '',
    State: `${areaFields} districts parliamentaryConstituencies assemblyConstituencies vacancies`,
    District: `${areaFields} state assemblyConstituencies parliamentaryConstituencies vacancies`,
    ParliamentaryConstituency: `${areaFields} state assemblyConstituencies districts vacancies`,
    AssemblyConstituency: `${areaFields} state district parliamentaryConstituency vacancies`,
    Election: 'code name countingOn',
  },
  training: {
    Query: 'trainingSummary',
    TrainingSummary: '',
    State: 'trainingSummary',
    District: 'trainingSummary',
    ParliamentaryConstituency: 'trainingSummary',
    AssemblyConstituency: 'trainingSummary',
  },
}

const subgraphByField = new Map<string, string>()
const subgraphByType = new Map<string, string>()
for (const [subgraph, types] of Object.entries(countedFields))
  for (const [type, fields] of Object.entries(types)) {
    if (fields === '') subgraphByType.set(type, subgraph)
    else for (const field of fields.split(' ')) subgraphByField.set(`${type}.${field}`, subgraph)
  }

/** The subgraphs by whose rollups the answer changes; none where it tells anything but counts and areas. */
export function subgraphsCounted(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const subgraphs = new Set<string>()
  let isCounted = operation.operation === 'query'
  const types = new TypeInfo(schema)
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document
  visit(
    own,
    visitWithTypeInfo(types, {
      Field: ({ name: { value } }) => {
        const type = types.getParentType()?.name ?? ''
        const subgraph = subgraphByType.get(type) ?? subgraphByField.get(`${type}.${value}`)
        if (subgraph) subgraphs.add(subgraph)
        else if (value !== '__typename') isCounted = false
      },
    }),
  )
  return isCounted ? subgraphs : new Set()
}
