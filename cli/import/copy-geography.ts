import type { DatabaseUrls } from '../../prisma/databases'
import { isKey } from '../../prisma/keys'
import { withClient } from '../../prisma/server/with-client'
import { listNamedAreas } from '../../subgraphs/deployment/import/areas.repository'
import { takeOverConstituencies as takeOverInPersonnel } from '../../subgraphs/personnel/import/areas.repository'
import { takeOverConstituencies as takeOverInTraining } from '../../subgraphs/training/import/areas.repository'

/** Makes the ACs that personnel and training know those of deployment: also what an import that was cut off left undone. */
export async function copyGeography(urls: DatabaseUrls): Promise<void> {
  const areas = await withClient(urls.deployment, listNamedAreas)
  const constituencies = areas.filter(({ code }) => isKey('assemblyConstituency', code))
  await withClient(urls.personnel, (client) => takeOverInPersonnel(client, constituencies))
  await withClient(urls.training, (client) => takeOverInTraining(client, constituencies))
}
