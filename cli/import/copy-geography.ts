import type { DatabaseUrls } from '../../prisma/databases'
import { isKey } from '../../prisma/keys'
import { withClient } from '../../prisma/server/with-client'
import { takeOverConstituencies } from '../../subgraphs/common/import/area-copy.repository'
import { listNamedAreas } from '../../subgraphs/deployment/import/areas.repository'

/** Makes the ACs that personnel and training know those of deployment: also what an import that was cut off left undone. */
export async function copyGeography(urls: DatabaseUrls): Promise<void> {
  const areas = await withClient(urls.deployment, listNamedAreas)
  const constituencies = areas.filter(({ code }) => isKey('assemblyConstituency', code))
  for (const url of [urls.personnel, urls.training])
    await withClient(url, (client) => takeOverConstituencies(client, constituencies))
}
