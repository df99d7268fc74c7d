import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../common/list-size'
import { Certificate } from '../certificate/certificate.type'
import type { TrainingContext } from '../context'
import { Enrolment } from '../enrolment/enrolment.type'
import { Person } from './person.type'

@Resolver(() => Person)
export class PersonTrainingResolver {
  @ListSize(3)
  @FieldResolver(() => [Enrolment], {
    nullable: true,
    description:
      "The person's places in training sessions, by session code; null only while training does not answer.",
  })
  trainings(@Root() { id }: Person, @Ctx() { enrolmentsByPerson }: TrainingContext) {
    return enrolmentsByPerson.load(id)
  }

  @ListSize(2)
  @FieldResolver(() => [Certificate], {
    nullable: true,
    description: "The person's certificates, by theme; null only while training does not answer.",
  })
  certificates(@Root() { id }: Person, @Ctx() { certificatesByPerson }: TrainingContext) {
    return certificatesByPerson.load(id)
  }
}
