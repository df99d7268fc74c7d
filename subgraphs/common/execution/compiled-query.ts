// Longer than most: the completion of values follows graphql-js function by function, and is read beside it.
import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  responsePathAsArray,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields'
import { buildResolveInfo, defaultTypeResolver, type ExecutionContext } from 'graphql/execution/execute'
import type { Path } from 'graphql/jsutils/Path'

/** Executes the selections of an object: gives the answer's object, or a promise of it; throws where it is to be null. */
export type ExecuteObject = (run: ExecutionContext, source: unknown, path: Path | undefined) => unknown

/** What a compiler must know of an operation. */
export type QueryParts = Pick<ExecutionContext, 'schema' | 'fragments' | 'operation'>

/** A field reads its value off the object around it: gives it completed, or a promise of that. */
type Read = (run: ExecutionContext, source: unknown, path: Path | undefined) => unknown

/** Makes of what a resolver gave what the answer has of it. Throws what makes it null. */
type Complete = (run: ExecutionContext, value: unknown, path: Path, info: GraphQLResolveInfo) => unknown

/** A field where it is selected. */
interface Site {
  parts: QueryParts
  parent: GraphQLObjectType
  field: GraphQLField<unknown, unknown>
  key: string
  nodes: readonly FieldNode[]
}

/**
 * Compiles the selections of a query: what graphql-js looks up for each value (the fields, their types, arguments and
 * resolvers) is looked up once. Undefined for what is left to graphql-js: introspection, and names that every object has.
 */
export function compileQuery({ schema, fragments, operation }: QueryParts): ExecuteObject | undefined {
  const root = schema.getQueryType()
  if (!root) return undefined
  const fields = collectFields(schema, fragments, {}, root, operation.selectionSet)
  // Of what it is compiled from nothing is kept that belongs to one execution.
  return compileFields({ schema, fragments, operation }, root, fields)
}

function compileFields(
  parts: QueryParts,
  parent: GraphQLObjectType,
  fields: Map<string, readonly FieldNode[]>,
): ExecuteObject | undefined {
  const reads: [key: string, read: Read][] = []
  for (const [key, nodes] of fields) {
    const read = compileField(parts, parent, key, nodes)
    if (!read || key in Object.prototype) return undefined
    reads.push([key, read])
  }
  return parent.isTypeOf ? undefined : ofFields(reads)
}

function ofFields(reads: readonly [key: string, read: Read][]): ExecuteObject {
  return (run, source, path) => {
    const object: Record<string, unknown> = {}
    let pending: Promise<void>[] | undefined
    try {
      for (const [key, read] of reads) {
        const value = read(run, source, path)
        object[key] = value
        if (!isPromise(value)) continue
        pending ??= []
        pending.push(settle(object, key, value))
      }
    } catch (error) {
      return failAfter(pending ?? [], error)
    }
    if (!pending) return object
    return (pending.length === 1 ? pending[0] : Promise.all(pending))?.then(() => object)
  }
}

function settle(object: Record<string, unknown>, key: string, promise: Promise<unknown>): Promise<void> {
  return promise.then((value) => {
    object[key] = value
  })
}

function compileField(
  parts: QueryParts,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): Read | undefined {
  const name = nodes[0]?.name.value ?? ''
  if (name === '__typename') return () => parent.name
  const field = parent.getFields()[name]
  const site = field && { parts, parent, field, key, nodes }
  const read = site && ofField(site)
  if (!read || field.resolve || field.args.length > 0) return read
  const type = isNonNullType(field.type) ? field.type.ofType : field.type
  return isLeafType(type) ? ofProperty(name, type, read) : read
}

/** A plain value is taken as it stands; anything else, and whatever is wrong, is left to the field's whole way. */
function ofProperty(name: string, type: GraphQLLeafType, read: Read): Read {
  return (run, source, path) => {
    const value = isObject(source) ? source[name] : undefined
    if (value === null || value === undefined || typeof value === 'object' || typeof value === 'function')
      return read(run, source, path)
    try {
      return type.serialize(value) ?? read(run, source, path)
    } catch {
      return read(run, source, path)
    }
  }
}

const noArguments = Object.freeze({})

function ofField(site: Site): Read | undefined {
  const { parent, field, key, nodes } = site
  const slot = slotOf(site, field.type)
  const [node] = nodes
  if (!slot || !node) return undefined
  const { resolve = defaultFieldResolver } = field
  return (run, source, prev) => {
    const path: Path = { prev, key, typename: parent.name }
    try {
      const info = buildResolveInfo(run, field, nodes, parent, path)
      const given = field.args.length > 0 ? getArgumentValues(field, node, run.variableValues) : noArguments
      return fill(slot, run, resolve(source, given, run.contextValue, info), path, info)
    } catch (error) {
      return failed(slot, run, path, error)
    }
  }
}

/** A place for a value of a type: a field, or an element of its list. */
interface Slot {
  site: Site
  type: GraphQLOutputType
  complete: Complete
}

function slotOf(site: Site, type: GraphQLOutputType): Slot | undefined {
  const complete = completeOf(site, type)
  return complete && { site, type, complete }
}

/** Completes a value that is there or promised, and takes whatever is thrown on the way. */
function fill(
  slot: Slot,
  run: ExecutionContext,
  value: unknown,
  path: Path,
  info: GraphQLResolveInfo,
): unknown {
  if (isPromise(value)) return fillLater(slot, run, value, path, info)
  try {
    const completed = slot.complete(run, value, path, info)
    return isPromise(completed) ? failLater(slot, run, completed, path) : completed
  } catch (error) {
    return failed(slot, run, path, error)
  }
}

// Functions of their own, so that `fill`, which most values pass at once, makes no closures.
function fillLater(
  slot: Slot,
  run: ExecutionContext,
  promise: Promise<unknown>,
  path: Path,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  return promise.then(
    (there) => fill(slot, run, there, path, info),
    (error) => failed(slot, run, path, error),
  )
}

function failLater(
  slot: Slot,
  run: ExecutionContext,
  promise: Promise<unknown>,
  path: Path,
): Promise<unknown> {
  return promise.then(undefined, (error) => failed(slot, run, path, error))
}

/** Null, and the error is told; but of a type that may not be null the error goes on to what is around it. */
function failed({ site, type }: Slot, run: ExecutionContext, path: Path, error: unknown): null {
  const located = locatedError(error, site.nodes, responsePathAsArray(path))
  if (isNonNullType(type)) throw located
  run.collectedErrors.add(located, path)
  return null
}

function completeOf(site: Site, type: GraphQLOutputType): Complete | undefined {
  if (isNonNullType(type)) return ofNonNull(site, completeOf(site, type.ofType))
  const complete = completeGiven(site, type)
  return (
    complete &&
    ((run, value, path, info) => {
      if (value instanceof Error) throw value
      return value === null || value === undefined ? null : complete(run, value, path, info)
    })
  )
}

function ofNonNull({ parent, field }: Site, complete: Complete | undefined): Complete | undefined {
  if (!complete) return undefined
  return (run, value, path, info) => {
    const completed = complete(run, value, path, info)
    if (completed !== null) return completed
    throw new Error(`Cannot return null for non-nullable field ${parent.name}.${field.name}.`)
  }
}

function completeGiven(site: Site, type: GraphQLOutputType): Complete | undefined {
  if (isListType(type)) return ofList(site, type.ofType)
  if (isLeafType(type)) return (_run, value) => serialize(type, value)
  if (isAbstractType(type)) return ofAbstract(site, type)
  return isObjectType(type) ? compileObject(site, type) : undefined
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  const serialized: unknown = type.serialize(value)
  if (serialized !== null && serialized !== undefined) return serialized
  throw new Error(`Expected a value of ${type.name}, and its serialize returned none.`)
}

function compileObject({ parts, nodes }: Site, type: GraphQLObjectType): ExecuteObject | undefined {
  return compileFields(parts, type, collectSubfields(parts.schema, parts.fragments, {}, type, nodes))
}

function ofList(site: Site, type: GraphQLOutputType): Complete | undefined {
  const slot = slotOf(site, type)
  if (!slot) return undefined
  return (run, value, path, info) => {
    if (!isIterable(value))
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${site.parent.name}.${site.field.name}".`,
      )
    const list: unknown[] = []
    let isPending = false
    try {
      for (const item of value) {
        const itemPath: Path = { prev: path, key: list.length, typename: undefined }
        const completed = fill(slot, run, item, itemPath, info)
        isPending ||= isPromise(completed)
        list.push(completed)
      }
    } catch (error) {
      return failAfter(isPending ? list : [], error)
    }
    return isPending ? Promise.all(list) : list
  }
}

/** Throws an error; where something is under way, which may fail too and has nobody else who waits for it, after that. */
function failAfter(pending: readonly unknown[], error: unknown): Promise<unknown> {
  if (pending.length === 0) throw error
  return Promise.all(pending).finally(() => Promise.reject(error))
}

function ofAbstract(site: Site, type: GraphQLAbstractType): Complete | undefined {
  const objects = new Map<unknown, ExecuteObject>()
  for (const possible of site.parts.schema.getPossibleTypes(type)) {
    const execute = compileObject(site, possible)
    if (!execute) return undefined
    objects.set(possible.name, execute)
  }
  const resolveType = type.resolveType ?? defaultTypeResolver
  return (run, value, path, info) => {
    const execute = (name: unknown) => {
      const object = objects.get(name)
      if (object) return object(run, value, path)
      throw new GraphQLError(`"${type.name}" was resolved to what is none of its types.`, {
        nodes: site.nodes,
      })
    }
    const name = resolveType(value, run.contextValue, info, type)
    return isPromise(name) ? name.then(execute) : execute(name)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isPromise(value: unknown): value is Promise<unknown> {
  return isObject(value) && typeof value.then === 'function'
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return isObject(value) && Symbol.iterator in value && typeof value[Symbol.iterator] === 'function'
}
