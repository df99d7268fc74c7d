import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql'
import { areaOf, countryCode } from '../../../prisma/keys'
import type { Posting as PostingRow } from '../../../prisma/personnel/generated/client'
import { Role } from '../../../prisma/personnel/generated/enums'
import { ForbiddenError } from '../../common/access/forbidden'
import { changeSortKey } from '../../common/change/change.repository'
import { type Change, ChangeConnection } from '../../common/change/change.type'
import type { Page } from '../../common/connection'
import { toDay } from '../../common/day'
import { BadUserInputError } from '../../common/errors'
import { isStorable } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, limitOf, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { PersonnelContext } from '../context'
import { isAreaInScope } from './area-scope'
import { holdPosting } from './hold-posting'
import { Posting } from './posting.type'
import { HoldPostingInput, RelinquishPostingInput } from './posting-change.input'
import { HoldPostingPayload, RelinquishPostingPayload } from './posting-payloads.type'
import { relinquishPosting } from './relinquish-posting'
import { countVacantOffices, listVacantOffices, vacantOfficeSortKey } from './vacant-office.repository'
import { type VacantOffice, VacantOfficeConnection } from './vacant-office.type'

@Resolver(() => Posting)
export class PostingChangesResolver {
  @Mutation(() => HoldPostingPayload, {
    description:
      'Enters who takes an office over. The Commission enters every office, a CEO those of DEOs, ROs, AROs and EROs in the state, ' +
      'a DEO those of AROs and EROs in the district. No two hold a seat at once.',
  })
  async holdPosting(
    @Ctx() context: PersonnelContext,
    @Arg('input', () => HoldPostingInput, { description: 'Which office, who, and from when.' })
    input: HoldPostingInput,
  ) {
    const { done, problems } = await holdPosting(context, input, new Date())
    const posting = done ? await readAgain(context, done.id) : await findHolder(context, input)
    return { posting, problems, vacantFrom: toDate(done?.vacantFrom) }
  }

  @Mutation(() => RelinquishPostingPayload, {
    description: "Ends somebody's time in an office, by whom may enter who holds it. The row stays.",
  })
  async relinquishPosting(
    @Ctx() context: PersonnelContext,
    @Arg('input', () => RelinquishPostingInput, { description: 'Which posting, and its last day.' })
    input: RelinquishPostingInput,
  ) {
    const { done, problems } = await relinquishPosting(context, input, new Date())
    return {
      posting: await readAgain(context, input.posting),
      problems,
      vacantFrom: toDate(done?.vacantFrom),
    }
  }

  @PageSize()
  @FieldResolver(() => ChangeConnection, {
    nullable: true,
    description:
      'What was changed of it, the latest first, for the Commission, the CEO and the DEO of its area.',
  })
  async history(
    @Root() posting: PostingRow,
    @Ctx() { historyOfPosting, lengthOfPostingHistory, scopes }: PersonnelContext,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Change>> {
    if (!isAreaInScope(scopes.postings, posting.areaCode)) throw new ForbiddenError()
    const size = pageSizeOf(page)
    const limit = limitOf(size, info)
    const after = decodeCursor(page.after, changeSortKey)
    const entity = { districtCode: posting.areaCode, entityId: posting.id }
    return toPage(
      await historyOfPosting({ after, size: limit }).load(entity),
      { size, limit, isFirst: after === undefined },
      (change) => [change.id],
      () => lengthOfPostingHistory.load(entity),
    )
  }
}

@Resolver()
export class VacantOfficesResolver {
  @PageSize()
  @Query(() => VacantOfficeConnection, {
    description: 'Offices of the chain of command that nobody holds now, by area.',
  })
  async vacantOffices(
    @Ctx() { database }: PersonnelContext,
    @Arg('within', () => ID, { description: 'A state, a district, a PC or an AC; `IN` for all.' })
    within: string,
    @Arg('role', () => Role, { nullable: true, description: 'Only of this office.' }) role: Role | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<VacantOffice>> {
    if (within !== countryCode && !areaOf(within))
      throw new BadUserInputError(`within is ${JSON.stringify(within)}: expected IN, or a code such as S25.`)
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, vacantOfficeSortKey)
    const question = { within, role: role ?? null }
    return toPage(
      await listVacantOffices(database, question, { after, size: size + 1 }),
      { size, isFirst: after === undefined },
      ({ area, role, seat }) => [area, role, seat],
      () => countVacantOffices(database, question),
    )
  }
}

/** The posting after the change, whatever was read before. */
async function readAgain(
  { postingById, postingsByArea }: PersonnelContext,
  id: string,
): Promise<PostingRow | null> {
  if (!isStorable(id)) return null
  const posting = await postingById.clear(id).load(id)
  if (posting) postingsByArea.clear(posting.areaCode)
  return posting
}

async function findHolder({ postingsByArea }: PersonnelContext, { area, role, seat }: HoldPostingInput) {
  if (!isStorable(area)) return null
  const holders = await postingsByArea.clear(area).load(area)
  return holders.find((posting) => posting.role === role && posting.seat === (seat ?? 1)) ?? null
}

const toDate = (day: string | null | undefined) => (day ? toDay(day) : null)
