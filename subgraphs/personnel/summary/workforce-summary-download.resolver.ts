import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Download } from '../../common/download/download.type'
import { TableArgs } from '../../common/download/download-args'
import { SummaryArgs } from '../../common/summary-args'
import type { PersonnelContext } from '../context'

@Resolver()
export class WorkforceSummaryDownloadResolver {
  @Query(() => Download, { description: 'All rows of `workforceSummary` as a file.' })
  workforceSummaryDownload(
    @Ctx() { request }: PersonnelContext,
    @Args(() => SummaryArgs) { by, within }: SummaryArgs,
    @Args(() => TableArgs) { format, columns }: TableArgs,
  ): Promise<Download> {
    return request.offerDownload(
      { kind: 'summary', of: 'workforce', by, within, columns },
      { format, nameParts: ['workforce-summary', by, within] },
    )
  }
}
