import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { DutyStatus, Post } from '../../../prisma/deployment/generated/enums'
import type { Page } from '../../common/connection'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, limitOf, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { DeploymentContext } from '../context'
import { AssemblyConstituency } from '../geography/constituency.type'
import { District } from '../geography/district.type'
import { DutyConnection } from './duty-connection.type'
import { RosterOrder } from './roster.input'
import { cursorOf, cursorShape, type RosterRow } from './roster.order'

@ArgsType()
class PostArgs {
  @Field(() => [Post], { nullable: true, description: 'Any of these posts; every post where left out.' })
  declare post: Post[] | null
}

@ArgsType()
class AreaRosterArgs extends PostArgs {
  @Field(() => [DutyStatus], {
    nullable: true,
    description: 'Any of these statuses; every status where left out.',
  })
  declare status: DutyStatus[] | null

  @Field(() => RosterOrder, {
    nullable: true,
    defaultValue: RosterOrder.POST,
    description: 'In which order.',
  })
  declare orderBy: RosterOrder | null
}

@Resolver(() => AssemblyConstituency)
export class AssemblyConstituencyRosterResolver {
  @PageSize()
  @FieldResolver(() => DutyConnection, { description: 'The duties in it in an election.' })
  async roster(
    @Root() { code }: AssemblyConstituency,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Args(() => AreaRosterArgs) { post, status, orderBy }: AreaRosterArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { rosterByConstituency, rosterCountByConstituency }: DeploymentContext,
  ): Promise<Page<RosterRow>> {
    const lists = { list: rosterByConstituency, count: rosterCountByConstituency }
    const asked = { order: orderBy ?? RosterOrder.POST, page, info }
    return listArea(code, { election, post, status }, asked, lists)
  }
}

@Resolver(() => District)
export class DistrictReserveResolver {
  @PageSize()
  @FieldResolver(() => DutyConnection, {
    description: 'The duties held in reserve in it in an election, by post: in reserve parties and outside.',
  })
  async reserve(
    @Root() { code }: District,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Args(() => PostArgs) { post }: PostArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { rosterByDistrict, rosterCountByDistrict }: DeploymentContext,
  ): Promise<Page<RosterRow>> {
    const filter = { election, post, status: [DutyStatus.RESERVE] }
    const lists = { list: rosterByDistrict, count: rosterCountByDistrict }
    return listArea(code, filter, { order: RosterOrder.POST, page, info }, lists)
  }
}

type Lists = {
  list: DeploymentContext['rosterByConstituency']
  count: DeploymentContext['rosterCountByConstituency']
}

async function listArea(
  code: string,
  filter: Parameters<Lists['count']>[0],
  { order, page, info }: { order: RosterOrder; page: PageArgs; info: GraphQLResolveInfo },
  { list, count }: Lists,
): Promise<Page<RosterRow>> {
  assertKey('election', 'election', filter.election)
  const size = pageSizeOf(page)
  const limit = limitOf(size, info)
  const after = decodeCursor(page.after, cursorShape(order))
  const duties = await list({ filter, page: { order, after, size: limit } }).load(code)
  return toPage(
    duties,
    { size, limit, isFirst: after === undefined },
    cursorOf(order),
    async () => (await count(filter).load(code))?.duties ?? 0,
  )
}
