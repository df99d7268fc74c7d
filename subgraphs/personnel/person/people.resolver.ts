import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import { Area, areaOf } from '../../../prisma/keys'
import { isEmpty } from '../../common/access/scope'
import { createConnectionTypes, type Page } from '../../common/connection'
import { BadUserInputError } from '../../common/errors'
import { assertKey, assertText, isGiven } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
import { isSelected } from '../../common/selected'
import { AuditUnavailableError } from '../audit/audit.error'
import { noteSearch } from '../audit/audit.repository'
import type { PersonnelContext } from '../context'
import type { DirectoryPerson } from './directory'
import { countPeople, listPeople, peopleSortKey } from './people.repository'
import { searchPeople } from './people.search.repository'
import { searchSortKey } from './people.search.statement'
import { PersonFilter, PersonOrder } from './person.input'
import { Person } from './person.type'
import { isPrivateOnly, privateFieldsOf } from './person-filter.rules'
import { searchName } from './read-name'

const { Connection: PersonConnection } = createConnectionTypes(() => Person, 'Person')

@Resolver()
export class PeopleResolver {
  @PageSize()
  @Query(() => PersonConnection, {
    description:
      'People of an area or an office, by name, or by phone, EPIC or employee code. A search by something private is on the ' +
      'audit trail, and is counted on its first page only. Of a search by name totalCount is null where more than 500 ' +
      'people of a district or a PC fit, or 1,000 of a state: of these only some are listed.',
  })
  async people(
    @Ctx() context: PersonnelContext,
    @Arg('filter', () => PersonFilter, { description: 'Which people.' }) filter: PersonFilter,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      description: 'In which order; left out, by RELEVANCE where a name is searched for, else by NAME.',
    })
    orderBy: PersonOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DirectoryPerson>> {
    assertPersonFilter(filter, orderBy)
    const size = pageSizeOf(page)
    const fields = privateFieldsOf(filter)
    // Behind a page that is not the first, a number would tell of people who are not on the trail.
    const isFirst = !isGiven(page.after)
    const mayBeCounted = fields.length === 0 || isFirst
    const search = {
      isByName: orderBy === PersonOrder.NAME,
      isCounted: mayBeCounted && totals.some((field) => isSelected(info, [field])),
    }
    const list = isGiven(filter.name)
      ? await searchByName({ ...filter, name: filter.name }, page, search, context)
      : await listByName(filter, page, context)
    if (fields.length > 0) await noteSearchBy(fields, filter, list.rows, context)
    return toPage(list.rows, { size, isFirst }, list.cursorOf, async () =>
      mayBeCounted ? list.count() : null,
    )
  }
}

/** The fields for which a list is counted. */
const totals = ['totalCount', 'isTotalEstimated']

interface List {
  /** One too many tells that another page follows. */
  rows: DirectoryPerson[]
  cursorOf: (row: DirectoryPerson) => (string | number)[]
  count: () => Promise<number | null>
}

async function listByName(
  filter: PersonFilter,
  page: PageArgs,
  { database, scopes }: PersonnelContext,
): Promise<List> {
  const after = decodeCursor(page.after, peopleSortKey)
  return {
    rows: await listPeople(database, scopes, { filter, after, size: pageSizeOf(page) + 1 }),
    cursorOf: ({ name, id }) => [name, id],
    count: () => countPeople(database, scopes, filter),
  }
}

async function searchByName(
  filter: PersonFilter & { name: string },
  page: PageArgs,
  { isByName, isCounted }: { isByName: boolean; isCounted: boolean },
  { database, registerWords, scopes }: PersonnelContext,
): Promise<List> {
  const after = decodeCursor(page.after, searchSortKey)
  const wanted = { filter, after, size: pageSizeOf(page) + 1, isByName }
  const { people, count } = await searchName(database, registerWords, filter, (search) =>
    searchPeople(database, scopes, search, wanted, { isCounted }),
  )
  const rankById = new Map(people.map(({ id, rank }) => [id, rank]))
  return { rows: people, cursorOf: ({ name, id }) => [rankById.get(id) ?? 0, name, id], count }
}

/** A search by something private is as good as reading it, whoever it finds and if it finds nobody: it is written down first. */
async function noteSearchBy(
  fields: readonly string[],
  filter: PersonFilter,
  people: readonly DirectoryPerson[],
  { database, request, scopes }: PersonnelContext,
): Promise<void> {
  const isRefused = isEmpty(scopes.private)
  if (isRefused && !isPrivateOnly(filter)) return
  const search = { fields, personIds: people.map(({ id }) => id), isRefused }
  await noteSearch(database, request, search).catch((error) => {
    throw new AuditUnavailableError(error)
  })
}

const longestName = 200

/** Refuses a filter that cannot be meant. */
export function assertPersonFilter(filter: PersonFilter, orderBy: PersonOrder | null): void {
  const { constituency, district, state, office, name, phone, epic, employeeCode, department } = filter
  if (![constituency, district, state, office, name, phone, epic, employeeCode].some(isGiven)) {
    throw new BadUserInputError(
      'filter names nobody and no area: give constituency, district, state, office, name, phone, epic or employeeCode.',
    )
  }
  if (orderBy === PersonOrder.RELEVANCE && !isGiven(name)) {
    throw new BadUserInputError(
      'orderBy is RELEVANCE, but filter.name is not given: give it, or order by NAME.',
    )
  }
  if (isGiven(name) && name.length > longestName) {
    throw new BadUserInputError(`filter.name has ${name.length} characters: ask for ${longestName} at most.`)
  }
  if (isGiven(district)) assertKey('district', 'filter.district', district)
  if (isGiven(state)) assertKey('state', 'filter.state', state)
  for (const [field, text] of Object.entries({ name, phone, epic, employeeCode, department, office })) {
    if (isGiven(text)) assertText(`filter.${field}`, text)
  }
  if (isGiven(constituency) && !isConstituency(constituency)) {
    throw new BadUserInputError(
      `filter.constituency is ${JSON.stringify(constituency)}: expected the code of an AC or a PC, such as S25-AC123 or S25-PC12.`,
    )
  }
}

function isConstituency(code: string): boolean {
  const area = areaOf(code)
  return area === Area.ASSEMBLY_CONSTITUENCY || area === Area.PARLIAMENTARY_CONSTITUENCY
}
