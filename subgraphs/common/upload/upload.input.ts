import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'What a header of a list stands for.' })
export class ColumnMappingInput {
  @Field(() => String, { description: 'The header as the list has it.' })
  declare header: string

  @Field(() => String, {
    nullable: true,
    description: 'Our column, `employee_code`; null, or left out, where the column is to be left out.',
  })
  column?: string | null
}

@InputType({ description: 'A list to be sent, and how it is to go in.' })
export class ImportListInput {
  @Field(() => String, {
    description: 'Name of the file, by which the history knows it: 1 to 120 characters.',
  })
  declare fileName: string

  @Field(() => Boolean, { defaultValue: false, description: 'Check everything, keep nothing.' })
  declare dryRun: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'One transaction: keep nothing unless every row can go in.',
  })
  declare allOrNothing: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Take in people who look like somebody that is registered.',
  })
  declare acceptSuspects: boolean

  @Field(() => [ColumnMappingInput], {
    nullable: true,
    description: 'What headers stand for that are not known, 200 at most; the others are found as usual.',
  })
  mapping?: ColumnMappingInput[] | null

  @Field(() => ID, {
    nullable: true,
    description:
      'State of ACs and districts that the list tells by number or name; left out, the one of the district, of the AC, or of ' +
      'your own area.',
  })
  state?: string | null

  @Field(() => ID, { nullable: true, description: 'District of every row that tells none.' })
  district?: string | null

  @Field(() => ID, { nullable: true, description: 'AC of every row that tells none.' })
  assemblyConstituency?: string | null

  @Field(() => ID, { nullable: true, description: 'Election of every row that tells none.' })
  election?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Sheet of a workbook; its first visible one where left out.',
  })
  sheet?: string | null
}
