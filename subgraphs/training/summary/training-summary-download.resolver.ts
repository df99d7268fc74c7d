import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Download } from '../../common/download/download.type'
import { TableArgs } from '../../common/download/download-args'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import { SummaryArgs } from '../../common/summary-args'
import type { TrainingContext } from '../context'

@Resolver()
export class TrainingSummaryDownloadResolver {
  @Query(() => Download, { description: 'All rows of `trainingSummary` as a file.' })
  trainingSummaryDownload(
    @Ctx() { request }: TrainingContext,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Args(() => SummaryArgs) { by, within }: SummaryArgs,
    @Args(() => TableArgs) { format, columns }: TableArgs,
  ): Promise<Download> {
    assertKey('election', 'election', election)
    return request.offerDownload(
      { kind: 'summary', of: 'training', election, by, within, columns },
      { format, nameParts: ['training-summary', election, by, within] },
    )
  }
}
