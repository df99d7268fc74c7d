import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Download } from '../../common/download/download.type'
import { ElectionArgs } from '../../common/election-args'
import { assertKey } from '../../common/keys'
import type { DeploymentContext } from '../context'
import { assertOnePlace, PlaceArgs } from './place.args'

@Resolver()
export class DocumentDownloadResolver {
  @Query(() => Download, {
    description:
      "The muster roll of a station, of a sector or of an AC's parties, to be signed. While the AC is sealed only the " +
      "AC's, by party, without stations.",
  })
  musterRollDownload(
    @Ctx() { request }: DeploymentContext,
    @Args(() => PlaceArgs) place: PlaceArgs,
  ): Promise<Download> {
    const nameParts = ['muster-roll', assertOnePlace(place), place.election]
    return request.offerDownload({ kind: 'muster-roll', ...place }, { format: 'PDF', nameParts })
  }

  @Query(() => Download, {
    description:
      'What the people of a station, a sector or an AC are paid, by the rates that the hub is set to; the bank account ' +
      'where you may read it.',
  })
  honorariumSheetDownload(
    @Ctx() { request }: DeploymentContext,
    @Args(() => PlaceArgs) place: PlaceArgs,
  ): Promise<Download> {
    const nameParts = ['honorarium-sheet', assertOnePlace(place), place.election]
    return request.offerDownload({ kind: 'honorarium-sheet', ...place }, { format: 'PDF', nameParts })
  }

  @Query(() => Download, {
    description:
      "A person's order of appointment; it names the polling station only once the seal is opened.",
  })
  appointmentLetterDownload(
    @Ctx() { request }: DeploymentContext,
    @Arg('person', () => ID, { description: 'Register and serial, `S25D07-0001234`.' }) person: string,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
  ): Promise<Download> {
    assertKey('person', 'person', person)
    assertKey('election', 'election', election)
    const nameParts = ['appointment-letter', person, election]
    return request.offerDownload(
      { kind: 'appointment-letter', person, election },
      { format: 'PDF', nameParts },
    )
  }
}
