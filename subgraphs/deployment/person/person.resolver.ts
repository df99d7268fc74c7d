import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { assertKey, isGiven } from '../../common/keys'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { Duty } from '../duty/duty.type'
import { Person, PlaceOfDuty } from './person.type'

@Resolver(() => Person)
export class PersonDutiesResolver {
  @ListSize(1)
  @FieldResolver(() => [Duty], {
    nullable: true,
    description:
      "The person's duties, the latest election's first; null only while deployment does not answer.",
  })
  async duties(
    @Root() { id }: Person,
    @Ctx() { dutiesByPerson }: DeploymentContext,
    @Arg('election', () => ID, {
      nullable: true,
      description: 'Only in this election; in all where left out.',
    })
    election: string | null,
  ) {
    if (isGiven(election)) assertKey('election', 'election', election)
    const duties = await dutiesByPerson.load(id)
    return election ? duties.filter(({ electionCode }) => electionCode === election) : duties
  }

  @ListSize(1)
  @FieldResolver(() => [PlaceOfDuty], { description: 'Where the person serves in the latest election.' })
  placesOfDuty(@Root() { id }: Person, @Ctx() { placesOfDutyByPerson }: DeploymentContext) {
    return placesOfDutyByPerson.load(id)
  }
}
