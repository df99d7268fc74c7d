import { Field, ObjectType } from 'type-graphql'
import { Problem } from '../../common/change/problem.type'
import { ListSize } from '../../common/list-size'
import { Exemption } from './exemption.type'

@ObjectType({ simpleResolvers: true })
abstract class ExemptionPayload {
  @Field(() => Exemption, {
    nullable: true,
    description: 'The application as it stands now; null where there is none that the viewer may see.',
  })
  declare exemption: Exemption | null

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why nothing was changed; empty where it was.' })
  declare problems: Problem[]
}

@ObjectType({ description: 'What became of an application.', simpleResolvers: true })
export class ApplyForExemptionPayload extends ExemptionPayload {}

@ObjectType({ description: 'What became of a decision.', simpleResolvers: true })
export class DecideExemptionPayload extends ExemptionPayload {}
