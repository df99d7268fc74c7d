import { ArgsType, Field } from 'type-graphql'
import { TableFormat } from './download.type'

@ArgsType()
export class TableArgs {
  @Field(() => TableFormat, { description: 'Format of the file.' })
  declare format: TableFormat

  @Field(() => [String], {
    nullable: true,
    description:
      'Keys of the columns wanted, in their order, as docs/export.md lists them; left out, all that your role could read.',
  })
  declare columns: string[] | null
}
