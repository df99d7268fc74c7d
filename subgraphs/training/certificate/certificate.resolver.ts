import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Certificate as CertificateRow } from '../../../prisma/training/generated/client'
import type { TrainingContext } from '../context'
import { TrainingEvent } from '../event/training-event.type'
import { Theme } from '../theme/theme.type'
import { Certificate } from './certificate.type'

@Resolver(() => Certificate)
export class CertificateResolver {
  @FieldResolver(() => Theme, { description: 'The theme.' })
  theme(@Root() { themeCode }: CertificateRow, @Ctx() { themeByCode }: TrainingContext) {
    return themeByCode.load(themeCode)
  }

  @FieldResolver(() => TrainingEvent, {
    nullable: true,
    description: 'The event that led to it; null where not recorded.',
  })
  event(@Root() { eventCode }: CertificateRow, @Ctx() { trainingEventByCode }: TrainingContext) {
    return eventCode === null ? null : trainingEventByCode.load(eventCode)
  }
}
