import type { Client } from 'pg'
import type { DatabaseName } from '../../prisma/databases'
import { listCopiedAreas } from '../../subgraphs/common/import/area-copy.repository'
import type { NamedArea } from '../../subgraphs/common/import/area-directory'
import type { ImportKind } from '../../subgraphs/common/import/kind'
import { listNamedAreas } from '../../subgraphs/deployment/import/areas.repository'
import { constituenciesKind } from '../../subgraphs/deployment/import/constituencies.kind'
import { dutiesKind } from '../../subgraphs/deployment/import/duties.kind'
import { pollingStationsKind } from '../../subgraphs/deployment/import/polling-stations.kind'
import { officesKind } from '../../subgraphs/personnel/import/offices.kind'
import { peopleKind } from '../../subgraphs/personnel/import/people.kind'
import { postingsKind } from '../../subgraphs/personnel/import/postings.kind'
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
  personnel: listCopiedAreas,
  deployment: listNamedAreas,
  training: listCopiedAreas,
}

export function kindOf(name: string): ImportKind {
  const kind = importKinds.find((candidate) => candidate.name === name)
  if (kind) return kind
  const names = importKinds.map((candidate) => candidate.name).join(', ')
  throw new CliError('OPTION_INVALID', `There is no kind of list "${name}": it must be one of ${names}.`)
}
