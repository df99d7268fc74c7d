import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { createConnectionTypes, type Page } from '../../common/connection'
import type { Viewer } from '../../common/identity/viewer'
import { assertKey, assertText, isGiven } from '../../common/keys'
import { PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
import type { PersonnelContext } from '../context'
import { personnelPolicy } from '../policy'
import { AuditFilter } from './audit.input'
import { auditSortKey, countAuditEntries, listAuditEntries } from './audit.repository'
import { AuditEntry } from './audit.type'

const { Connection: AuditEntryConnection } = createConnectionTypes(() => AuditEntry, 'AuditEntry')

@Resolver()
export class AuditTrailResolver {
  @PageSize()
  @Query(() => AuditEntryConnection, {
    description:
      "Who asked for whose private fields, the latest first: of the registers of the viewer's area.",
  })
  async auditTrail(
    @Ctx() { database, request, scopes }: PersonnelContext,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which entries; all where left out.' })
    given: AuditFilter | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<AuditEntry>> {
    const filter = given ?? {}
    if (isGiven(filter.district)) assertKey('district', 'filter.district', filter.district)
    if (isGiven(filter.person)) assertKey('person', 'filter.person', filter.person)
    if (isGiven(filter.subject)) assertText('filter.subject', filter.subject)
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, auditSortKey)
    const viewed = { scope: scopes.audit, areas: areasOf(request.viewer) }
    const entries = await listAuditEntries(database, viewed, { filter, after, size: size + 1 })
    return toPage(
      entries,
      { size, isFirst: after === undefined },
      ({ id }) => [id],
      () => countAuditEntries(database, viewed, filter),
    )
  }
}

/** The areas of the grants that open the trail. */
function areasOf({ grants }: Viewer): string[] {
  return grants.filter(({ role }) => role in personnelPolicy.audit.allowed).map(({ area }) => area)
}
