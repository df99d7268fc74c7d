import { GraphQLDateTime } from 'graphql-scalars'
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Posting as PostingRow } from '../../../prisma/personnel/generated/client'
import { Role } from '../../../prisma/personnel/generated/enums'
import { BadUserInputError } from '../../common/errors'
import { ListSize } from '../../common/list-size'
import type { PersonnelContext } from '../context'
import { commissionFounded, todayIn } from '../day'
import { holdersOf, locate } from '../posting/chain-of-command'
import { officesAbove } from '../posting/chain-of-command.rules'
import { Posting } from '../posting/posting.type'
import { AssemblyConstituency, District, ParliamentaryConstituency, State } from './area.type'

type Loaders = Pick<PersonnelContext, 'postingsByArea'>

async function holderOf(role: Role, area: { code: string }, loaders: Loaders): Promise<PostingRow | null> {
  const [holder] = await holdersOf([{ role, area: area.code }], loaders)
  return holder ?? null
}

@Resolver(() => State)
export class StateOfficersResolver {
  @FieldResolver(() => Posting, { nullable: true, description: 'The CEO; null while the office is vacant.' })
  chiefElectoralOfficer(@Root() state: State, @Ctx() context: PersonnelContext) {
    return holderOf(Role.CHIEF_ELECTORAL_OFFICER, state, context)
  }
}

@Resolver(() => District)
export class DistrictOfficersResolver {
  @FieldResolver(() => Posting, { nullable: true, description: 'The DEO; null while the office is vacant.' })
  districtElectionOfficer(@Root() district: District, @Ctx() context: PersonnelContext) {
    return holderOf(Role.DISTRICT_ELECTION_OFFICER, district, context)
  }
}

@Resolver(() => ParliamentaryConstituency)
export class ParliamentaryConstituencyOfficersResolver {
  @FieldResolver(() => Posting, { nullable: true, description: 'The RO; null while the office is vacant.' })
  returningOfficer(@Root() constituency: ParliamentaryConstituency, @Ctx() context: PersonnelContext) {
    return holderOf(Role.RETURNING_OFFICER, constituency, context)
  }
}

@Resolver(() => AssemblyConstituency)
export class AssemblyConstituencyOfficersResolver {
  @FieldResolver(() => Posting, { nullable: true, description: 'The ARO; null while the office is vacant.' })
  assistantReturningOfficer(@Root() constituency: AssemblyConstituency, @Ctx() context: PersonnelContext) {
    return holderOf(Role.ASSISTANT_RETURNING_OFFICER, constituency, context)
  }

  @FieldResolver(() => Posting, { nullable: true, description: 'The ERO; null while the office is vacant.' })
  electoralRegistrationOfficer(@Root() constituency: AssemblyConstituency, @Ctx() context: PersonnelContext) {
    return holderOf(Role.ELECTORAL_REGISTRATION_OFFICER, constituency, context)
  }

  // What the AC lies in is asked of deployment, which owns the geography.
  @Directive('@requires(fields: "district { code } parliamentaryConstituency { code } state { code }")')
  @ListSize(6)
  @FieldResolver(() => [Posting], {
    description:
      'Who answers for the AC, lowest first: ARO, RO, DEO, CEO, Deputy Election Commissioner, Chief Election Commissioner.',
  })
  async chainOfCommand(
    @Root() constituency: AssemblyConstituency,
    @Ctx() context: PersonnelContext,
    @Arg('asOf', () => GraphQLDateTime, {
      nullable: true,
      description:
        'Who answered for it at this moment of the past, by the days from and to which offices were held; now where left out.',
    })
    asOf: Date | null,
  ) {
    if (asOf && (asOf > new Date() || asOf < commissionFounded))
      throw new BadUserInputError(
        'asOf is not past, or before 25 January 1950: give a moment since, or leave it out.',
      )
    if (!constituency.district || !constituency.parliamentaryConstituency || !constituency.state)
      throw new BadUserInputError(
        'A reference to AssemblyConstituency needs its district, PC and state here.',
      )
    const place = await locate(
      {
        assemblyConstituency: constituency.code,
        parliamentaryConstituency: constituency.parliamentaryConstituency.code,
        district: constituency.district.code,
        state: constituency.state.code,
      },
      context,
    )
    const postingsByArea = asOf ? context.postingsByAreaOn(todayIn(asOf)) : context.postingsByArea
    return holdersOf(officesAbove('pollingStaff', place), { postingsByArea })
  }
}
