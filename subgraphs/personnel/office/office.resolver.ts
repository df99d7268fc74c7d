import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Office as OfficeRow } from '../../../prisma/personnel/generated/client'
import { AssemblyConstituency, District } from '../area/area.type'
import type { PersonnelContext } from '../context'
import { Department } from '../department/department.type'
import { Office } from './office.type'

@Resolver(() => Office)
export class OfficeResolver {
  @FieldResolver(() => Department, { description: 'The department it belongs to.' })
  department(@Root() office: OfficeRow, @Ctx() { departmentByCode }: PersonnelContext) {
    return departmentByCode.load(office.departmentCode)
  }

  @FieldResolver(() => District, { description: 'The district in whose register its people stand.' })
  district(@Root() office: OfficeRow): District {
    return { code: office.districtCode }
  }

  @FieldResolver(() => AssemblyConstituency, { description: 'The AC in which it lies.' })
  assemblyConstituency(@Root() office: OfficeRow) {
    return { code: office.assemblyConstituencyCode }
  }
}
