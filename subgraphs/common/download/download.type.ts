import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'

export const TableFormat = { CSV: 'CSV', XLSX: 'XLSX', NDJSON: 'NDJSON' } as const
export type TableFormat = (typeof TableFormat)[keyof typeof TableFormat]

export const DownloadFormat = { ...TableFormat, PDF: 'PDF' } as const
export type DownloadFormat = (typeof DownloadFormat)[keyof typeof DownloadFormat]

const tableFormats = {
  CSV: { description: 'Comma-separated, UTF-8; what a spreadsheet would take for a formula is neutralised.' },
  XLSX: { description: 'A workbook; text is text, dates are dates.' },
  NDJSON: { description: 'One JSON object a line.' },
}

registerEnumType(TableFormat, {
  name: 'TableFormat',
  description: 'Format of a table.',
  valuesConfig: tableFormats,
})
registerEnumType(DownloadFormat, {
  name: 'DownloadFormat',
  description: 'Format of a file.',
  valuesConfig: { ...tableFormats, PDF: { description: 'Pages to print.' } },
})

@Directive('@shareable')
@ObjectType({
  description:
    'A file to be fetched with GET from the hub, for a short while, without another token: whoever has the address has the ' +
    'file, so it is as secret as the token.',
  simpleResolvers: true,
})
export class Download {
  @Field(() => String, { description: 'Path on the gateway, `/downloads/…`: relative to its own address.' })
  declare url: string

  @Field(() => GraphQLDateTime, {
    description:
      'Until when it can be begun: fifteen minutes from now, or the end of the token, if that is sooner.',
  })
  declare expiresAt: Date

  @Field(() => DownloadFormat, { description: 'Format of the file.' })
  declare format: DownloadFormat

  @Field(() => String, { description: 'Name under which it is offered.' })
  declare fileName: string
}
