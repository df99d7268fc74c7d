import { type Duty, Prisma } from '../../../prisma/deployment/generated/client'
import type { Table } from '../../common/select'
import type { DeploymentScopes } from '../scopes'
import { sealedStation } from '../seal/seal.scope'

/** A duty as the viewer may know it. */
export type DutyRow = Duty & {
  /** Whether the viewer may not know its station yet; `stationCode` is null then. */
  isSealed: boolean
}

const { stationCode: _masked, ...fields } = Prisma.DutyScalarFieldEnum

/** The table of duties, `t`, as the viewer may know them. */
export const dutyTable = (scopes: DeploymentScopes): Table => ({
  name: 'duty',
  fields,
  computed: (parameters) => sealedStation(scopes, 't', parameters),
})
