import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { type ErrorPath, toFetchError } from './fetch-error'
import { type Place, pathsOf, within } from './place'
import type { Fetch, PlanNode } from './query-plan'
import { compileRequires, type Represent } from './representation'
import { type Data, isData, mergeInto } from './value'

export interface SubgraphAnswer {
  data?: unknown
  errors?: readonly GraphQLFormattedError[]
}

/** One execution of a plan. */
export interface Run {
  /** Asks a subgraph. Rejects where it does not answer. */
  ask: (fetch: Fetch, variables: Record<string, unknown>) => Promise<SubgraphAnswer>
  /** As sent, and as coerced to their types, by which conditions are decided. */
  variables: Record<string, unknown>
  coerced: Record<string, unknown>
  /** What has been fetched so far; filled by the steps. */
  answer: Data
  errors: unknown[]
}

export type Step = (run: Run, place: Place) => Promise<void>

/** Compiles a plan's node. Undefined for what is left to @apollo/gateway: `@defer`, and fields that have to be renamed. */
export function compileNode(node: PlanNode, schema: GraphQLSchema): Step | undefined {
  switch (node.kind) {
    case 'Sequence':
      return inTurn(compileAll(node.nodes, schema))
    case 'Parallel':
      return atOnce(compileAll(node.nodes, schema))
    case 'Flatten':
      return further(node.path, compileNode(node.node, schema))
    case 'Condition':
      return either(node.condition, branch(node.ifClause, schema), branch(node.elseClause, schema))
    case 'Fetch':
      return compileFetch(node, schema)
    default:
      return undefined
  }
}

const nothing: Step = async () => {}

function branch(node: PlanNode | undefined, schema: GraphQLSchema): Step | undefined {
  return node ? compileNode(node, schema) : nothing
}

function compileAll(nodes: readonly PlanNode[], schema: GraphQLSchema): Step[] | undefined {
  const steps = nodes.map((node) => compileNode(node, schema))
  return steps.every((step) => step !== undefined) ? steps : undefined
}

function inTurn(steps: readonly Step[] | undefined): Step | undefined {
  if (!steps) return undefined
  return async (run, place) => {
    for (const step of steps) await step(run, place)
  }
}

function atOnce(steps: readonly Step[] | undefined): Step | undefined {
  if (!steps) return undefined
  return async (run, place) => {
    await Promise.all(steps.map((step) => step(run, place)))
  }
}

function further(path: Place['path'], step: Step | undefined): Step | undefined {
  if (!step) return undefined
  return async (run, place) => {
    const next = within(place, path)
    if (next.objects.length > 0) await step(run, next)
  }
}

function either(variable: string, yes: Step | undefined, no: Step | undefined): Step | undefined {
  if (!yes || !no) return undefined
  return (run, place) => (run.coerced[variable] === true ? yes : no)(run, place)
}

function compileFetch(fetch: Fetch, schema: GraphQLSchema): Step | undefined {
  const { requires, inputRewrites, outputRewrites, contextRewrites } = fetch
  if (inputRewrites?.length || outputRewrites?.length || contextRewrites?.length) return undefined
  const represent = requires && compileRequires(requires, schema)
  if (requires && !represent) return undefined
  const step: Step = represent
    ? (run, place) => fetchEntities(run, place, fetch, represent)
    : (run, place) => fetchFields(run, place, fetch)
  return async (run, place) => {
    // Other parts of the answer are not touched by a subgraph that fails.
    await step(run, place).catch((error) => run.errors.push(error))
  }
}

async function fetchFields(run: Run, place: Place, fetch: Fetch): Promise<void> {
  const { data, errors } = await run.ask(fetch, variablesOf(run, fetch))
  tell(run, fetch, errors, (path) => path && [...place.path, ...path])
  if (isData(data)) for (const object of place.objects) mergeInto(object, data)
}

async function fetchEntities(run: Run, place: Place, fetch: Fetch, represent: Represent): Promise<void> {
  const representations: Data[] = []
  const owners: number[] = []
  for (const [index, object] of place.objects.entries()) {
    const representation = represent(object)
    if (!representation) continue
    representations.push(representation)
    owners.push(index)
  }
  if (representations.length === 0) return
  const { data, errors } = await run.ask(fetch, { ...variablesOf(run, fetch), representations })
  tell(run, fetch, errors, createEntityPaths(run, place, owners))
  if (isData(data)) fill(place, owners, data._entities)
}

function fill({ objects }: Place, owners: readonly number[], entities: unknown): void {
  if (!Array.isArray(entities) || entities.length !== owners.length)
    throw new TypeError(`a subgraph was asked for ${owners.length} entities and gave other than these`)
  for (const [position, index] of owners.entries()) {
    const [object, entity] = [objects[index], entities[position]]
    if (object && isData(entity)) mergeInto(object, entity)
  }
}

function variablesOf({ variables }: Run, { variableUsages = [] }: Fetch): Record<string, unknown> {
  const used: Record<string, unknown> = {}
  for (const name of variableUsages)
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name]
  return used
}

function tell(
  run: Run,
  { serviceName }: Fetch,
  errors: SubgraphAnswer['errors'],
  toWhole: (path: ErrorPath) => ErrorPath,
): void {
  for (const error of errors ?? []) run.errors.push(toFetchError(error, serviceName, toWhole(error.path)))
}

/** Of `_entities, 3, name` the path of the fourth entity in the whole answer, and on from there. */
function createEntityPaths(run: Run, place: Place, owners: readonly number[]) {
  let paths: (string | number)[][] | undefined
  return (path: ErrorPath): ErrorPath => {
    const position = path?.[1]
    if (!path || typeof position !== 'number') return path && [...place.path, ...path]
    paths ??= pathsOf(run.answer, place.path)
    return [...(paths[owners[position] ?? -1] ?? []), ...path.slice(2)]
  }
}
