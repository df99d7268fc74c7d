import { Field, ObjectType } from 'type-graphql'
import { Problem } from '../../common/change/problem.type'
import { ListSize } from '../../common/list-size'
import { Duty } from './duty.type'

@ObjectType({ simpleResolvers: true })
abstract class DutyPayload {
  @Field(() => Duty, {
    nullable: true,
    description:
      'The duty as it stands now: what was written, or where nothing was, the one that stands in the way; null where there is ' +
      'none that the viewer may see.',
  })
  declare duty: Duty | null

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why nothing was changed; empty where it was.' })
  declare problems: Problem[]
}

@ObjectType({ description: 'What became of a draft.', simpleResolvers: true })
export class DraftToDutyPayload extends DutyPayload {}

@ObjectType({
  description: 'What became of a replacement; the duty is that of who serves now.',
  simpleResolvers: true,
})
export class ReplaceMemberPayload extends DutyPayload {}

@ObjectType({ description: 'What became of a report.', simpleResolvers: true })
export class MarkReportedPayload extends DutyPayload {}
