import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { composeSchemaFiles } from '../../schema/compose'
import { findDrift } from '../../schema/schema-files'
import { createDeploymentSchema } from '../../subgraphs/deployment/schema'
import { createPersonnelSchema } from '../../subgraphs/personnel/schema'
import { createTrainingSchema } from '../../subgraphs/training/schema'

describe('the schema', () => {
  const files = composeSchemaFiles({
    personnel: createPersonnelSchema(),
    deployment: createDeploymentSchema(),
    training: createTrainingSchema(),
  })
  const api = buildSchema(files['api.graphql'] ?? '')

  it('is committed as the code has it', () => {
    expect(findDrift(files)).toEqual([])
  })

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed(api)).toEqual([])
  })

  it.each([
    ['Person', ['duties', 'trainings', 'certificates', 'chainOfCommand']],
    ['State', ['chiefElectoralOfficer', 'districts', 'parliamentaryConstituencies', 'trainingSummary']],
    ['District', ['districtElectionOfficer', 'assemblyConstituencies', 'trainingSummary']],
    [
      'ParliamentaryConstituency',
      ['returningOfficer', 'assemblyConstituencies', 'pollDate', 'trainingSummary'],
    ],
    [
      'AssemblyConstituency',
      ['assistantReturningOfficer', 'chainOfCommand', 'sectors', 'pollingStations', 'trainingSummary'],
    ],
    ['PollingStation', ['sector', 'party', 'assemblyConstituency']],
  ])('joins the subgraphs in %s', (type, fields) => {
    const owner = api.getType(type)
    expect(isObjectType(owner) ? Object.keys(owner.getFields()) : []).toEqual(expect.arrayContaining(fields))
  })

  it.each([
    'commission',
    'states',
    'state',
    'district',
    'parliamentaryConstituency',
    'assemblyConstituency',
    'pollingStation',
    'person',
    'people',
    'roster',
    'election',
    'elections',
    'deploymentSummary',
    'workforceSummary',
    'trainingSummary',
    'trainingEvents',
  ])('answers the query %s', (name) => {
    expect(api.getQueryType()?.getFields()).toHaveProperty(name)
  })
})

function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = []
  const check = (where: string, { description }: { description?: string | null | undefined }) => {
    if (!description) missing.push(where)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
    if (type !== schema.getQueryType() && type !== schema.getMutationType()) check(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field)
      for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg)
    }
  }
  return missing
}
