import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { Download } from '../../common/download/download.type'
import { TableArgs } from '../../common/download/download-args'
import type { PersonnelContext } from '../context'
import { assertPersonFilter } from './people.resolver'
import { PersonFilter, PersonOrder } from './person.input'

@Resolver()
export class PeopleDownloadResolver {
  @Query(() => Download, {
    description: 'People as a file: all that `people` would list, page after page.',
  })
  peopleDownload(
    @Ctx() { request }: PersonnelContext,
    @Arg('filter', () => PersonFilter, { description: 'Which people.' }) filter: PersonFilter,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      description: 'In which order; left out, by RELEVANCE where a name is searched for, else by NAME.',
    })
    orderBy: PersonOrder | null,
    @Args(() => TableArgs) { format, columns }: TableArgs,
  ): Promise<Download> {
    assertPersonFilter(filter, orderBy)
    const { constituency, district, state } = filter
    return request.offerDownload(
      { kind: 'people', filter, orderBy, columns },
      { format, nameParts: ['people', constituency, district, state] },
    )
  }
}
