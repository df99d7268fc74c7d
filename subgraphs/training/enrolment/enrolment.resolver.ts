import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Enrolment as EnrolmentRow } from '../../../prisma/training/generated/client'
import type { TrainingContext } from '../context'
import { Person } from '../person/person.type'
import { Session } from '../session/session.type'
import { Enrolment } from './enrolment.type'

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => Session, { description: 'The session.' })
  session(@Root() { districtCode, sessionCode }: EnrolmentRow, @Ctx() { sessionByKey }: TrainingContext) {
    return sessionByKey.load({ districtCode, code: sessionCode })
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Whose place it is; null where the register has lost them.',
  })
  person(@Root() { personId }: EnrolmentRow): Person {
    return { id: personId }
  }
}
