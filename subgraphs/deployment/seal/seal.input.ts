import { Field, ID, InputType } from 'type-graphql'
import { ChangeInput } from '../../common/change/change.input'

@InputType({ description: 'Which list is opened.' })
export class OpenSealInput extends ChangeInput {
  @Field(() => ID, { description: 'Code of the election, `GE2024`.' })
  declare election: string

  @Field(() => ID, { description: 'AC whose list it is, `S25-AC123`.' })
  declare assemblyConstituency: string
}
