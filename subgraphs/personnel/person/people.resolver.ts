import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { Area, areaOf } from '../../../prisma/keys'
import { isEmpty } from '../../common/access/scope'
import { createConnectionTypes, type Page } from '../../common/connection'
import { BadUserInputError } from '../../common/errors'
import { assertKey, assertText, isGiven } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
import { AuditUnavailableError } from '../audit/audit.error'
import { noteSearch } from '../audit/audit.repository'
import type { PersonnelContext } from '../context'
import type { DirectoryPerson } from './directory'
import { isPrivateOnly, privateFieldsOf } from './people.ranges'
import { countPeople, listPeople, peopleSortKey } from './people.repository'
import { PersonFilter, PersonOrder } from './person.input'
import { Person } from './person.type'

const { Connection: PersonConnection } = createConnectionTypes(() => Person, 'Person')

@Resolver()
export class PeopleResolver {
  @PageSize()
  @Query(() => PersonConnection, {
    description:
      'People of an area, or by phone, EPIC or employee code. A search by something private is on the audit trail, and is ' +
      'counted on its first page only.',
  })
  async people(
    @Ctx() context: PersonnelContext,
    @Arg('filter', () => PersonFilter, { description: 'Which people.' }) filter: PersonFilter,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      defaultValue: PersonOrder.NAME,
      description: 'In which order.',
    })
    _orderBy: PersonOrder | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<DirectoryPerson>> {
    assertPersonFilter(filter)
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, peopleSortKey)
    const { database, scopes } = context
    const rows = await listPeople(database, scopes, { filter, after, size: size + 1 })
    const fields = privateFieldsOf(filter)
    if (fields.length > 0) await noteSearchBy(fields, filter, rows, context)
    // Behind a page that is not the first, a number would tell of people who are not on the trail.
    const isCounted = fields.length === 0 || after === undefined
    return toPage(
      rows,
      { size, isFirst: after === undefined },
      ({ name, id }) => [name, id],
      async () => (isCounted ? countPeople(database, scopes, filter) : null),
    )
  }
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

function assertPersonFilter(filter: PersonFilter): void {
  const { constituency, district, state, name, phone, epic, employeeCode, department } = filter
  if (![constituency, district, state, phone, epic, employeeCode].some(isGiven)) {
    throw new BadUserInputError(
      'filter names no area and no exact key: give constituency, district, state, phone, epic or employeeCode.',
    )
  }
  if (isGiven(district)) assertKey('district', 'filter.district', district)
  if (isGiven(state)) assertKey('state', 'filter.state', state)
  for (const [field, text] of Object.entries({ name, phone, epic, employeeCode, department })) {
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
