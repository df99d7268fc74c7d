import type { Area as AreaRow, Posting as PostingRow } from '../../../prisma/personnel/generated/client'
import type { PersonnelContext } from '../context'
import type { Office, Place } from './chain-of-command.rules'

/** An area and all it lies in, as far as this register's copy of the geography tells. */
export async function placeOfArea(
  code: string,
  { areaByCode }: Pick<PersonnelContext, 'areaByCode'>,
): Promise<Place> {
  const area = await areaByCode.load(code)
  return area ? toPlace(area) : {}
}

/** Adds the Commission's zone to a place in an AC that deployment, which owns the geography, has told. */
export async function locate<Known extends Place & { state: string }>(
  place: Known,
  loaders: Pick<PersonnelContext, 'areaByCode'>,
): Promise<Place> {
  const { zone } = await placeOfArea(place.state, loaders)
  return { ...place, zone }
}

/** The holders of these offices, in the same order: the current ones, or those of the loader. A vacant office leaves its rung out. */
export async function holdersOf(
  offices: readonly Office[],
  { postingsByArea }: Pick<PersonnelContext, 'postingsByArea'>,
): Promise<PostingRow[]> {
  const postings = await Promise.all(
    offices.map(async ({ role, area }) =>
      (await postingsByArea.load(area)).filter((posting) => posting.role === role),
    ),
  )
  return postings.flat()
}

/** An area and all that it lies in. */
export function toPlace(area: AreaRow): Place {
  const self = (kind: AreaRow['kind']) => (area.kind === kind ? area.code : undefined)
  return {
    assemblyConstituency: self('ASSEMBLY_CONSTITUENCY'),
    parliamentaryConstituency:
      self('PARLIAMENTARY_CONSTITUENCY') ?? area.parliamentaryConstituencyCode ?? undefined,
    district: self('DISTRICT') ?? area.districtCode ?? undefined,
    state: self('STATE') ?? area.stateCode ?? undefined,
    zone: self('ZONE') ?? area.zoneCode ?? undefined,
  }
}
