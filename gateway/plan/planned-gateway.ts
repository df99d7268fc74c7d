import { ApolloGateway } from '@apollo/gateway'
import { GraphQLError, getVariableValues } from 'graphql'
import { type KeptPlan, KeptPlans } from './kept-plans'
import { type Sources, sourceOf } from './sources'
import type { Run } from './steps'

type Load = Awaited<ReturnType<ApolloGateway['load']>>
type Executor = Load['executor']
type RequestContext = Parameters<Executor>[0]
type GatewayOptions = NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>

/**
 * @apollo/gateway, whose plans are executed here. It plans and executes an operation the first time that a document is
 * asked, and whenever the plan has what is left to it; after that the plan runs compiled.
 */
export class PlannedGateway extends ApolloGateway {
  private readonly plans: KeptPlans | null

  /** @param sources null leaves all execution to @apollo/gateway */
  constructor(
    options: GatewayOptions,
    private readonly sources: Sources | null,
  ) {
    const plans = sources && new KeptPlans()
    super({
      ...options,
      ...(plans && { experimental_didResolveQueryPlan: (resolved) => plans.keep(resolved) }),
    })
    this.plans = plans
  }

  override async load(...options: Parameters<ApolloGateway['load']>): Promise<Load> {
    const { sources, plans } = this
    const { schema, executor } = await super.load(...options)
    if (!sources || !plans) return { schema, executor }
    const execute: Executor = async (context) => {
      const plan = plans.find(context.document, context.request.operationName)
      return (plan && (await runPlan(plan, context, sources))) ?? executor(context)
    }
    return { schema, executor: execute }
  }
}

/** Undefined where the answer's shape is left to @apollo/gateway; nothing has been asked then. */
async function runPlan(
  { operation, step, shapeFor }: KeptPlan,
  { request, context }: RequestContext,
  sources: Sources,
): Promise<Awaited<ReturnType<Executor>> | undefined> {
  const variables = request.variables ?? {}
  const { errors, coerced = {} } = getVariableValues(
    operation.schema,
    operation.operation.variableDefinitions ?? [],
    variables,
  )
  if (errors) return { errors }
  const shape = shapeFor(coerced)
  if (!shape) return undefined
  const run: Run = {
    ask: ({ serviceName, operation: query, operationName }, variables) =>
      sourceOf(sources, serviceName).ask(
        { query, variables, ...(operationName && { operationName }) },
        context,
      ),
    ...{ variables, coerced, answer: {}, errors: [] },
  }
  await step(run, { path: [], objects: [run.answer] })
  const data = shape(run.answer)
  return run.errors.length === 0 ? { data } : { data, errors: run.errors.map(toGraphQLError) }
}

function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, { originalError })
}
