import type { Client } from 'pg'
import type { DatabaseName, DatabaseUrls } from '../../prisma/databases'
import type { Environment } from '../../subgraphs/common/config'
import { listCopiedAreas } from '../../subgraphs/common/import/area-copy.repository'
import type { NamedArea } from '../../subgraphs/common/import/area-directory'
import type { ImportKind, ListDeclaration } from '../../subgraphs/common/import/kind'
import { listNamedAreas } from '../../subgraphs/deployment/import/areas.repository'
import { constituenciesKind } from '../../subgraphs/deployment/import/constituencies.kind'
import { createDutiesKind, dutiesList } from '../../subgraphs/deployment/import/duties.kind'
import { toListEligibility } from '../../subgraphs/deployment/import/list-eligibility'
import { pollingStationsKind } from '../../subgraphs/deployment/import/polling-stations.kind'
import { officesKind } from '../../subgraphs/personnel/import/offices.kind'
import { openRegister } from '../../subgraphs/personnel/import/open-register'
import { peopleKind } from '../../subgraphs/personnel/import/people.kind'
import { postingsKind } from '../../subgraphs/personnel/import/postings.kind'
import { trainingAttendanceKind } from '../../subgraphs/training/import/training-attendance.kind'
import { CliError } from '../cli.error'

/** What a command has: the databases, and the variables that it was started with. */
interface CommandSite {
  urls: DatabaseUrls
  environment: Environment
}

type Opening = [list: ListDeclaration, open: (site: CommandSite) => ImportKind]

const ready = (kind: ImportKind): Opening => [kind, () => kind]

const openings = new Map<ListDeclaration, Opening[1]>([
  ready(peopleKind),
  ready(officesKind),
  ready(pollingStationsKind),
  ready(postingsKind),
  [dutiesList, openDuties],
  ready(trainingAttendanceKind),
  ready(constituenciesKind),
])

/** Every kind of list, each declared by the subgraph that owns its table. */
export const importKinds: readonly ListDeclaration[] = [...openings.keys()]

/** Where each database keeps the geography. */
export const areaReaders: Record<DatabaseName, (client: Client) => Promise<NamedArea[]>> = {
  personnel: listCopiedAreas,
  deployment: listNamedAreas,
  training: listCopiedAreas,
}

export function listOf(name: string): ListDeclaration {
  const found = importKinds.find((list) => list.name === name)
  if (found) return found
  const names = importKinds.map((list) => list.name).join(', ')
  throw new CliError('OPTION_INVALID', `There is no kind of list "${name}": it must be one of ${names}.`)
}

/** A kind of list as a command imports it. @throws ConfigurationError */
export function openKind(list: ListDeclaration, site: CommandSite): ImportKind {
  const open = openings.get(list)
  if (open) return open(site)
  throw new TypeError(`${list.name} is no kind of list`)
}

/** The people of duties are judged by the register whose database the command has. */
function openDuties({ urls, environment }: CommandSite): ImportKind {
  return createDutiesKind(toListEligibility(environment, openRegister(urls.personnel)))
}
