import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Posting as PostingRow } from '../../../prisma/personnel/generated/client'
import { assertKey } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import { District } from '../area/area.type'
import type { PersonnelContext } from '../context'
import { Department } from '../department/department.type'
import { Office } from '../office/office.type'
import { Posting } from '../posting/posting.type'
import { chainOfPerson } from './chain-of-person'
import type { DirectoryPerson } from './directory'
import { Person } from './person.type'
import type { PlaceOfDuty } from './place-of-duty.type'

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'One person; null where the viewer may see none of this id.',
  })
  person(
    @Ctx() { personById }: PersonnelContext,
    @Arg('id', () => ID, { description: 'Register and serial, `S25D07-0001234`.' }) id: string,
  ): Promise<DirectoryPerson | null> {
    assertKey('person', 'id', id)
    return personById.load(id)
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: "The district whose register lists the person; null for the Commission's own.",
  })
  district(@Root() person: DirectoryPerson): District | null {
    return person.districtCode === commissionRegister ? null : { code: person.districtCode }
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'Department of origin; null where not recorded.',
  })
  department(@Root() { departmentCode }: DirectoryPerson, @Ctx() { departmentByCode }: PersonnelContext) {
    return departmentCode === null ? null : departmentByCode.load(departmentCode)
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Office of origin; null where not recorded.' })
  office(@Root() { officeCode }: DirectoryPerson, @Ctx() { officeByCode }: PersonnelContext) {
    return officeCode === null ? null : officeByCode.load(officeCode)
  }

  @ListSize(2)
  @FieldResolver(() => [Posting], { description: 'Offices held, the current ones first.' })
  postings(
    @Root() { id }: DirectoryPerson,
    @Ctx() { postingsByPerson }: PersonnelContext,
  ): Promise<PostingRow[]> {
    return postingsByPerson.load(id)
  }

  @Directive(
    '@requires(fields: "placesOfDuty { isOnRoll assemblyConstituency parliamentaryConstituency district state }")',
  )
  @ListSize(6)
  @FieldResolver(() => [Posting], {
    description:
      "The person's superiors, from their own up to the Chief Election Commissioner: by their duty in the latest " +
      'election and the offices they hold, else by the district of their register. An officer who holds two offices ' +
      'appears in each; nobody is their own superior.',
  })
  chainOfCommand(
    @Root() person: DirectoryPerson & { placesOfDuty: PlaceOfDuty[] },
    @Ctx() context: PersonnelContext,
  ): Promise<PostingRow[]> {
    return chainOfPerson(person, context)
  }
}

/** District code of the register of the Commission itself. */
const commissionRegister = 'ECI'
