import { GraphQLDate } from 'graphql-scalars'
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { Area, areaOf } from '../../../prisma/keys'
import type { Posting as PostingRow } from '../../../prisma/personnel/generated/client'
import { assertVisible } from '../../common/access/forbidden'
import { AssemblyConstituency, District, ParliamentaryConstituency, State } from '../area/area.type'
import type { PersonnelContext } from '../context'
import { Person } from '../person/person.type'
import { Posting } from './posting.type'

@Resolver(() => Posting)
export class PostingResolver {
  @FieldResolver(() => ID, {
    description:
      'Code of the area the office answers for: `IN` for the country, a zone, a state, a district, a PC or an AC.',
  })
  area(@Root() posting: PostingRow): string {
    return posting.areaCode
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of that area.' })
  async areaName(@Root() posting: PostingRow, @Ctx() { areaByCode }: PersonnelContext) {
    return (await areaByCode.load(posting.areaCode))?.name ?? null
  }

  @FieldResolver(() => GraphQLDate, { description: 'First day in office.' })
  from(@Root() posting: PostingRow): Date {
    return posting.heldFrom
  }

  @FieldResolver(() => GraphQLDate, {
    nullable: true,
    description: 'Last day in office; null while it is held.',
  })
  to(@Root() posting: PostingRow): Date | null {
    return posting.heldTo
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who holds or held it; null with FORBIDDEN where the viewer may not see the person.',
  })
  async person(@Root() posting: PostingRow, @Ctx() { personById }: PersonnelContext) {
    return assertVisible(await personById.load(posting.personId))
  }

  @FieldResolver(() => State, {
    nullable: true,
    description: 'The state, where the office is one of a state (CEO).',
  })
  state(@Root() posting: PostingRow): State | null {
    return stubOf(posting, Area.STATE)
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'The district, where the office is one of a district (DEO).',
  })
  district(@Root() posting: PostingRow): District | null {
    return stubOf(posting, Area.DISTRICT)
  }

  @FieldResolver(() => ParliamentaryConstituency, {
    nullable: true,
    description: 'The PC, where the office is one of a PC (RO).',
  })
  parliamentaryConstituency(@Root() posting: PostingRow) {
    return stubOf(posting, Area.PARLIAMENTARY_CONSTITUENCY)
  }

  @FieldResolver(() => AssemblyConstituency, {
    nullable: true,
    description: 'The AC, where the office is one of an AC (ARO, ERO).',
  })
  assemblyConstituency(@Root() posting: PostingRow) {
    return stubOf(posting, Area.ASSEMBLY_CONSTITUENCY)
  }
}

function stubOf(posting: PostingRow, area: Area): { code: string } | null {
  return areaOf(posting.areaCode) === area ? { code: posting.areaCode } : null
}
