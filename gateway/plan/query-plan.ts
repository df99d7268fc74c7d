import type { Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway'

/** A plan that has been made, for which operation of which request. */
export type ResolvedPlan = Parameters<Experimental_DidResolveQueryPlanCallback>[0]

/** What @apollo/gateway plans for an operation: which subgraph is asked what, after which other. */
type QueryPlan = ResolvedPlan['queryPlan']

type Part<Kind> = Extract<NonNullable<QueryPlan['node']>, { kind: Kind }>

export type Fetch = Part<'Fetch'>
export type PlanNode = Part<'Sequence'>['nodes'][number]
export type Selection = NonNullable<Fetch['requires']>[number]
