import type { Pool, QueryResultRow } from 'pg'
import type { Database } from '../../subgraphs/common/database'

/** A node of PostgreSQL's plan, as far as tests look at it. */
export interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: PlanNode[]
}

/** A database that runs every statement and keeps the plan by which it ran. */
export function createPlanRecorder(pool: Pool): Database & { plans: PlanNode[] } {
  const plans: PlanNode[] = []
  return {
    plans,
    async query<Row extends QueryResultRow>(text: string, values: unknown[] = []) {
      const { rows } = await pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values)
      plans.push(rows[0]['QUERY PLAN'][0].Plan)
      return pool.query<Row>(text, values)
    },
  }
}

/** All nodes of a plan. */
export function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

/** Rows that a node read of its table, those that a filter dropped included. */
export function rowsRead(node: PlanNode): number {
  const dropped = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  return (node['Actual Rows'] + dropped) * node['Actual Loops']
}

/** Rows that go into a node. */
export function rowsInto(node: PlanNode): number {
  return (node.Plans ?? []).reduce((sum, child) => sum + child['Actual Rows'] * child['Actual Loops'], 0)
}
