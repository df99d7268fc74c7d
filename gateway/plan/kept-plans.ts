import { type DocumentNode, Kind, visit } from 'graphql'
import type { ResolvedPlan } from './query-plan'
import { type ObjectShape, type ShapedOperation, shapeOf } from './shape'
import { compileNode, type Step } from './steps'

/** How an operation is executed, compiled. */
export interface KeptPlan {
  operation: ShapedOperation
  step: Step
  /** Undefined where the answer's shape is left to @apollo/gateway. */
  shapeFor: (variables: Record<string, unknown>) => ObjectShape | undefined
}

/** Plans that have been made, as long as Apollo keeps the documents that they are for. */
export class KeptPlans {
  private readonly byDocument = new WeakMap<DocumentNode, Map<string, KeptPlan>>()

  /** Compiles a plan, unless it has what only @apollo/gateway knows to execute. */
  keep({ queryPlan: { node }, operationContext: operation, requestContext }: ResolvedPlan): void {
    const { document, request } = requestContext
    if (!node || node.kind === 'Subscription' || this.find(document, request.operationName)) return
    const step = compileNode(node, operation.schema)
    if (!step) return
    const plans = this.byDocument.get(document) ?? new Map<string, KeptPlan>()
    plans.set(request.operationName ?? '', { operation, step, shapeFor: createShapes(operation) })
    this.byDocument.set(document, plans)
  }

  find(document: DocumentNode, operationName: string | null | undefined): KeptPlan | undefined {
    return this.byDocument.get(document)?.get(operationName ?? '')
  }
}

/** Conditions that go either way are as many shapes as there are ways; of most operations there is one. */
const mostShapes = 64

function createShapes(operation: ShapedOperation): KeptPlan['shapeFor'] {
  const conditions = conditionsOf(operation)
  const shapes = new Map<string, ObjectShape | undefined>()
  return (variables) => {
    const key = conditions.map((name) => variables[name]).join()
    if (shapes.has(key)) return shapes.get(key)
    const shape = shapeOf(operation, variables)
    if (shapes.size < mostShapes) shapes.set(key, shape)
    return shape
  }
}

/** The variables that decide what is in the answer: `@skip` and `@include` are all the directives that there are. */
function conditionsOf({ operation, fragments }: ShapedOperation): string[] {
  const names = new Set<string>()
  for (const definition of [operation, ...Object.values(fragments)])
    visit(definition, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
      },
    })
  return [...names]
}
