import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { z } from 'zod'
import { ExemptionStatus } from '../../../prisma/deployment/generated/enums'
import type { Page } from '../../common/connection'
import { ElectionArgs } from '../../common/election-args'
import { assertKey, isGiven } from '../../common/keys'
import { ListSize, PageSize } from '../../common/list-size'
import { decodeCursor, PageArgs, pageSizeOf, toPage } from '../../common/page'
import { countUpTo, Parameters } from '../../common/sql'
import type { DeploymentContext } from '../context'
import { Election } from '../election/election.type'
import { AssemblyConstituency } from '../geography/constituency.type'
import { District } from '../geography/district.type'
import { Person } from '../person/person.type'
import { type ExemptionRow, listExemptions, selectExemptions } from './exemption.repository'
import { Exemption, ExemptionConnection } from './exemption.type'

const cursorShape = z.tuple([z.enum(ExemptionStatus), z.string().regex(/^\d{1,18}$/)])

@Resolver(() => Exemption)
export class ExemptionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who is to be exempted.' })
  person(@Root() { personId }: ExemptionRow): Person {
    return { id: personId }
  }

  @FieldResolver(() => Election, { description: 'In which election.' })
  election(@Root() { electionCode }: ExemptionRow, @Ctx() { electionByCode }: DeploymentContext) {
    return electionByCode.load(electionCode)
  }

  @FieldResolver(() => AssemblyConstituency, { description: 'AC of the duty when it was applied for.' })
  assemblyConstituency(
    @Root() { assemblyConstituencyCode }: ExemptionRow,
    @Ctx() { assemblyConstituencyByCode }: DeploymentContext,
  ) {
    return assemblyConstituencyByCode.load(assemblyConstituencyCode)
  }
}

@Resolver(() => Person)
export class PersonExemptionsResolver {
  @ListSize(1)
  @FieldResolver(() => [Exemption], {
    nullable: true,
    description:
      'Applications to be exempted from duty, the newest first; null only while deployment does not answer.',
  })
  async exemptions(
    @Root() { id }: Person,
    @Ctx() { exemptionsByPerson }: DeploymentContext,
    @Arg('election', () => ID, {
      nullable: true,
      description: 'Only in this election; in all where left out.',
    })
    election: string | null,
  ) {
    if (isGiven(election)) assertKey('election', 'election', election)
    const exemptions = await exemptionsByPerson.load(id)
    return election ? exemptions.filter(({ electionCode }) => electionCode === election) : exemptions
  }
}

@Resolver(() => District)
export class DistrictExemptionsResolver {
  @PageSize()
  @FieldResolver(() => ExemptionConnection, {
    description: 'Applications to be exempted from duty in it, by status and then as they came.',
  })
  async exemptions(
    @Root() { code: districtCode }: District,
    @Args(() => ElectionArgs) { election }: ElectionArgs,
    @Arg('status', () => [ExemptionStatus], {
      nullable: true,
      description: 'Any of these statuses; every status where left out.',
    })
    status: ExemptionStatus[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database, scopes }: DeploymentContext,
  ): Promise<Page<ExemptionRow>> {
    assertKey('election', 'election', election)
    const size = pageSizeOf(page)
    const after = decodeCursor(page.after, cursorShape)
    const filter = { districtCode, election, status: status ?? null }
    const rows = await listExemptions(database, scopes.exemptions, filter, { after, size: size + 1 })
    return toPage(
      rows,
      { size, isFirst: after === undefined },
      (row) => [row.status, String(row.serial)],
      () => {
        const parameters = new Parameters()
        return countUpTo(database, selectExemptions(scopes.exemptions, filter, parameters), parameters)
      },
    )
  }
}
