import type { ClassType } from 'type-graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

/** Relay's page information. Pages run forward only. */
@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  declare hasNextPage: boolean

  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  declare hasPreviousPage: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  declare startCursor: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row, to send as `after` for the next page; null on an empty page.',
  })
  declare endCursor: string | null
}

/** One page of rows with the cursor of each. */
export interface Page<Node> {
  nodes: Node[]
  /** Made only when the query selects them, as the page's information is: cursors are texts to be written. */
  edges: () => { cursor: string; node: Node }[]
  pageInfo: () => PageInfo
  /** Asked for only when the query selects it: counting has a cost of its own. */
  totalCount: () => Promise<number | null>
  /** The same: where neither is selected nothing is counted, where both are it is counted once. */
  isTotalEstimated: () => Promise<boolean>
}

/**
 * Declares `XEdge` and `XConnection` for a node type.
 * @param nodeType thunk of the node's class
 * @param name the node's GraphQL name, `Duty` of `DutyConnection`
 */
export function createConnectionTypes<Node extends object>(nodeType: () => ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Opaque place of this row, to send as `after`.' })
    declare cursor: string

    @Field(nodeType, { description: `The ${name}.` })
    declare node: Node
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class Connection {
    @Field(() => Int, {
      nullable: true,
      description:
        'Rows in the whole list. Exact where a rollup tells it or where there are at most 10,000; otherwise an estimate, if ' +
        '`isTotalEstimated` says so, or null.',
    })
    declare totalCount: number | null

    @Field(() => Boolean, {
      description:
        'Whether `totalCount` is an estimate: the share of a sample of some thousand rows, times an exact count of the rows ' +
        'that the sample stands for.',
    })
    declare isTotalEstimated: boolean

    @Field(() => [nodeType()], { description: 'The rows of the page.' })
    declare nodes: Node[]

    @Field(() => [Edge], { description: 'The rows of the page with their cursors.' })
    declare edges: Edge[]

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    declare pageInfo: PageInfo
  }

  return { Edge, Connection }
}
