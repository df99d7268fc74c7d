import { type Duty, Prisma } from '../../../prisma/deployment/generated/client'
import type { Table } from '../../common/select'
import type { DeploymentScopes } from '../scopes'
import { sealedStation } from '../seal/seal.scope'

type PersonFact = 'personName' | 'personGender' | 'personPayLevel' | 'coursesDone'

/** A duty as the viewer may know it; of the person it holds the id alone, the rest is others' to tell. */
export type DutyRow = Omit<Duty, PersonFact> & {
  /** Whether the viewer may not know its station yet; `stationCode` is null then. */
  isSealed: boolean
}

const {
  stationCode: _masked,
  personName: _name,
  personGender: _gender,
  personPayLevel: _payLevel,
  coursesDone: _courses,
  ...fields
} = Prisma.DutyScalarFieldEnum

/** The table of duties, `t`, as the viewer may know them. */
export const dutyTable = (scopes: DeploymentScopes): Table => ({
  name: 'duty',
  fields,
  computed: (parameters) => sealedStation(scopes, 't', parameters),
})
