import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Download } from '../../common/download/download.type'
import { TableArgs } from '../../common/download/download-args'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { SummaryArgs } from '../../common/summary-args'
import type { DeploymentContext } from '../context'

@Resolver()
export class DeploymentSummaryDownloadResolver {
  @Query(() => Download, { description: 'All rows of `deploymentSummary` as a file.' })
  deploymentSummaryDownload(
    @Ctx() { request }: DeploymentContext,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Args(() => SummaryArgs) { by, within }: SummaryArgs,
    @Args(() => TableArgs) { format, columns }: TableArgs,
  ): Promise<Download> {
    assertKey('election', 'election', election)
    return request.offerDownload(
      { kind: 'summary', of: 'deployment', election, by, within, columns },
      { format, nameParts: ['deployment-summary', election, by, within] },
    )
  }
}
