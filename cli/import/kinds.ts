import type { Client } from 'pg'
import type { DatabaseName } from '../../prisma/databases'
import type { NamedArea } from '../../subgraphs/common/import/area-directory'
import type { ImportKind } from '../../subgraphs/common/import/kind'
import { listNamedAreas as listDeploymentAreas } from '../../subgraphs/deployment/import/areas.repository'
import { constituenciesKind } from '../../subgraphs/deployment/import/constituencies.kind'
import { dutiesKind } from '../../subgraphs/deployment/import/duties.kind'
import { pollingStationsKind } from '../../subgraphs/deployment/import/polling-stations.kind'
import { listNamedAreas as listPersonnelAreas } from '../../subgraphs/personnel/import/areas.repository'
import { officesKind } from '../../subgraphs/personnel/import/offices.kind'
import { peopleKind } from '../../subgraphs/personnel/import/people.kind'
import { postingsKind } from '../../subgraphs/personnel/import/postings.kind'
import { listNamedAreas as listTrainingAreas } from '../../subgraphs/training/import/areas.repository'
import { trainingAttendanceKind } from '../../subgraphs/training/import/training-attendance.kind'
import { CliError } from '../cli.error'

/** Every kind of list, each declared by the subgraph that owns its table. */
export const importKinds: readonly ImportKind[] = [
  peopleKind,
  officesKind,
  pollingStationsKind,
  postingsKind,
  dutiesKind,
  trainingAttendanceKind,
  constituenciesKind,
]

/** Where each database keeps the geography. */
export const areaReaders: Record<DatabaseName, (client: Client) => Promise<NamedArea[]>> = {
  personnel: listPersonnelAreas,
  deployment: listDeploymentAreas,
  training: listTrainingAreas,
}

export function kindOf(name: string): ImportKind {
  const kind = importKinds.find((candidate) => candidate.name === name)
  if (kind) return kind
  const names = importKinds.map((candidate) => candidate.name).join(', ')
  throw new CliError('OPTION_INVALID', `There is no kind of list "${name}": it must be one of ${names}.`)
}
