import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { projectFolder } from '../../prisma/folders'
import { policies } from '../../schema/policy'
import { findPolicyFaults, type PolicyRow, toPolicyRows } from '../../schema/policy-table'
import type { Allowance } from '../../subgraphs/common/access/policy'
import { type Grant, type ViewerRole, viewerRoles } from '../../subgraphs/common/identity/viewer'
import { createDeploymentSchema } from '../../subgraphs/deployment/schema'
import { createPersonnelSchema } from '../../subgraphs/personnel/schema'
import { createTrainingSchema } from '../../subgraphs/training/schema'
import type { TestDatabases } from '../helpers/postgres'
import { useTestGraph } from '../helpers/use-graph'
import { about, attempts, probes, questions } from './probes'
import { addTraces, findTarget, grantsOf, type Standing, type Target } from './targets'

const api = buildSchema(readFileSync(join(projectFolder, 'schema', 'api.graphql'), 'utf8'))

/** Rules by `Type.field`; a key that several subgraphs know has the rule of the one that owns the type. */
const rules = new Map<string, PolicyRow>(
  [
    ...toPolicyRows(policies.training),
    ...toPolicyRows(policies.personnel),
    ...toPolicyRows(policies.deployment),
  ]
    .concat(toPolicyRows(policies.personnel).filter(({ field }) => field.startsWith('Person.')))
    .map((row) => [row.field, row]),
)

const isList = (name: string) => /(Connection|Edge|PageInfo)$/.test(name)
const objectTypes = Object.values(api.getTypeMap()).filter(
  (type) => isObjectType(type) && !/^(__|(Query|Mutation|Problem)$)|Payload$/.test(type.name),
)
const roles = Object.keys(viewerRoles) as ViewerRole[]

describe('the policy', () => {
  it.each([
    ['personnel', createPersonnelSchema()],
    ['deployment', createDeploymentSchema()],
    ['training', createTrainingSchema()],
  ] as const)('has one rule for each field of %s', (name, schema) => {
    expect(findPolicyFaults(schema, policies[name])).toEqual([])
  })

  it('is tried on every type, every question and every change of the schema', () => {
    const names = objectTypes.map(({ name }) => name).filter((name) => !isList(name))
    expect(Object.keys(probes).sort()).toEqual(names.sort())
    expect(Object.keys(questions).sort()).toEqual(Object.keys(api.getQueryType()?.getFields() ?? {}).sort())
    expect(Object.keys(attempts).sort()).toEqual(Object.keys(api.getMutationType()?.getFields() ?? {}).sort())
  })
})

// An AC that is opened, where a district and a PC cross; and one that is sealed.
describe.each(['S05-AC21', 'S05-AC25'])('every field, to every role, about %s', (constituency) => {
  const used = useTestGraph({ seeded: true })
  let target: Target
  beforeAll(async () => {
    target = await findTarget(used.databases, constituency)
    await addTraces(used.databases, target)
    const { errors } = await ask(`{ person(id: "$person") { phone } }`, [{ role: 'COMMISSION', area: 'IN' }])
    expect(errors).toBeUndefined() // and the audit trail has an entry
    await prepareChanges(used.databases, target)
  })

  const ask = (query: string, grants: Grant[]) => used.graph.query(about(target, query), {}, grants)

  it.each(roles)(
    'is as the policy says: %s',
    async (role) => {
      const grants = await grantsOf(role, target, used.databases)
      const wrong: string[] = []
      for (const [standing, held] of Object.entries(grants) as [Standing, Grant[]][]) {
        for (const type of objectTypes) {
          const probe = probes[type.name]
          if (!probe || !('getFields' in type)) continue
          const overlaps = await shares(held, probe.area?.(target) ?? constituency)
          const names = Object.keys(type.getFields())
          const fields = names.map((name) =>
            selectionOf(type.getFields()[name] as GraphQLField<unknown, unknown>),
          )
          const { data, errors } = await ask(probe.query.replace('$fields', fields.join(' ')), held)
          const found = probe.find(data, target) as Record<string, unknown> | null | undefined
          for (const name of names) {
            const isRefused = errors?.some(({ path }) => path?.at(-1) === name)
            const sight = isRefused ? 'hidden' : sightOf(found, name)
            const allowed = isAllowed(`${type.name}.${name}`, role, standing, overlaps)
            if (!(allowed ? mayBe(name) : ['hidden', 'empty']).includes(sight))
              wrong.push(`${type.name}.${name} ${standing}: ${sight}`)
          }
        }
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  it.each(roles)(
    'is as the policy says of questions: %s',
    async (role) => {
      const grants = await grantsOf(role, target, used.databases)
      const wrong: string[] = []
      for (const [standing, held] of Object.entries(grants) as [Standing, Grant[]][]) {
        for (const [name, question] of Object.entries(questions)) {
          const { data } = await ask(`{ ${question} }`, held)
          const allowed = isAllowed(`Query.${name}`, role, standing, standing === 'inside')
          if (holdsTarget(name, data[name], target) !== allowed) wrong.push(`${name} ${standing}`)
        }
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  it.each(roles)(
    'is as the policy says of changes: %s',
    async (role) => {
      const grants = await grantsOf(role, target, used.databases)
      const wrong: string[] = []
      for (const [standing, held] of Object.entries(grants) as [Standing, Grant[]][]) {
        for (const [name, attempt] of Object.entries(attempts)) {
          const { data } = await ask(`mutation { ${name}(${attempt}) { problems { code } } }`, held)
          const code = data[name].problems[0]?.code
          const isRefused = ['FORBIDDEN', 'NOT_FOUND'].includes(code)
          const allowed = isAllowed(`Mutation.${name}`, role, standing, standing === 'inside')
          if (!code || isRefused === allowed) wrong.push(`${name} ${standing}: ${code}`)
        }
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  /** Whether an area of the grants and another have an AC in common. */
  async function shares(grants: Grant[], area: string): Promise<boolean> {
    const { rows } = await used.databases.pools.personnel.query(
      `SELECT 1 FROM area a WHERE a.kind = 'ASSEMBLY_CONSTITUENCY'
          AND $1 IN (a.code, a.district_code, a.parliamentary_constituency_code, a.state_code)
          AND ($2 = 'IN' OR $2 IN (a.code, a.district_code, a.parliamentary_constituency_code, a.state_code)) LIMIT 1`,
      [area, grants[0]?.area],
    )
    return rows.length > 0
  }

  function isAllowed(field: string, role: ViewerRole, standing: Standing, overlaps: boolean): boolean {
    const rule = rules.get(field)
    if (!rule) throw new Error(`${field} has no rule`)
    // Of their own sector staff hear by their station, and so when that is opened.
    if (role === 'STAFF' && target.isSealed && rule.rule === 'sectors') return false
    const allowance: Allowance = (target.isSealed && rule.whileSealed) || rule.allowed
    const relations = allowance[role] ?? []
    if (relations.includes('ANYWHERE')) return true
    if (role === 'STAFF' && isOfOthers(field)) return false
    if (standing === 'inside') return relations.length > 0
    return relations.includes('INSIDE') && (rule.rule === 'numbers' || isByConstituency(field)) && overlaps
  }
})

/** Gives the target a history and a loan, and leaves a district of the state without its DEO. */
async function prepareChanges({ pools: { personnel } }: TestDatabases, { person, district }: Target) {
  await personnel.query(`UPDATE person SET designation = 'Clerk' WHERE id = $1`, [person])
  await personnel.query(
    `INSERT INTO loan (district_code, person_id, to_district, since, returned_on) VALUES ($1, $2, 'S06D01', '2020-01-01', '2020-02-01')`,
    [district, person],
  )
  await personnel.query(
    `UPDATE posting SET held_to = held_from WHERE role = 'DISTRICT_ELECTION_OFFICER' AND area_code = 'S05D02' AND held_to IS NULL`,
  )
}

/** A list of a district that holds what of it is the viewer's, AC by AC. */
function isByConstituency(field: string): boolean {
  return ['District.reserve', 'District.exemptions'].includes(field)
}

/** The target holds no certificate, heads no sector, stands in no reserve, and is not the others at the station. */
function isOfOthers(field: string): boolean {
  return /^Certificate\.|^Sector\.officer|^District\.reserve|^PollingStation\.(microObservers|boothLevelOfficer)/.test(
    field,
  )
}

/** How a field that is shown looks: some lists of a target are empty by themselves. */
function mayBe(name: string): string[] {
  return ['postings', 'certificates', 'history', 'loans', 'fields', 'exemptions'].includes(name)
    ? ['seen', 'empty']
    : ['seen']
}

function sightOf(
  found: Record<string, unknown> | null | undefined,
  name: string,
): 'seen' | 'hidden' | 'empty' {
  const value = found?.[name]
  if (value === undefined) return 'hidden'
  const list = value !== null && typeof value === 'object' && 'nodes' in value ? value.nodes : value
  return Array.isArray(list) && list.length === 0 ? 'empty' : 'seen'
}

/** Whether an answer tells of the target, or is an answer at all where the question is not about it. */
function holdsTarget(question: string, answer: unknown, { person, duty }: Target): boolean {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return false
  const { nodes } = answer as { nodes?: { id: string }[] }
  if (!nodes) return true
  if (question === 'auditTrail') return nodes.length > 0
  return nodes.some(({ id }) => id === person || id === duty)
}

/** A field with the least that can be asked of it. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  )
  const values = needed.map(({ name }) => `${name}: "GE2024"`)
  const args = values.length > 0 ? `(${values.join(', ')})` : ''
  const type = getNamedType(field.type)
  if (!isCompositeType(type)) return `${field.name}${args}`
  const isPage = !isListType(field.type) && type.name.endsWith('Connection')
  return `${field.name}${args} { ${isPage ? 'nodes { __typename }' : '__typename'} }`
}
