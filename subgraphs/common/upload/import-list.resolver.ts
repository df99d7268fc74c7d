import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Scope } from '../access/scope'
import type { ListDeclaration } from '../import/kind'
import type { RequestInfo } from '../request'
import { ImportListInput } from './upload.input'
import { checkUpload, toMapping } from './upload.rules'
import { ImportListPayload } from './upload.type'
import type { UploadSettings } from './upload-ticket'

/**
 * Gives the graph the mutation that takes lists of a kind, `importPollingStations`.
 * @param rule the rule of the subgraph's policy that says who may import it, and where
 */
export function createImportResolver<Name extends string>(kind: ListDeclaration, rule: Name) {
  const { name, description, roles } = kind
  @Resolver()
  class ImportResolver {
    @Mutation(() => ImportListPayload, {
      name: importFieldOf(kind),
      description:
        `Offers to take a list of ${name} (${description}), CSV or XLSX: PUT it to the address of the answer. ` +
        `docs/import.md has its columns. By ${roles.join(', ')}, of their area.`,
    })
    async offer(
      @Ctx() { request, scopes }: { request: RequestInfo; scopes: Record<Name, Scope> },
      @Arg('input', () => ImportListInput, { description: 'The list, and how it is to go in.' })
      input: ImportListInput,
    ): Promise<ImportListPayload> {
      const problems = checkUpload(kind, scopes[rule], input)
      if (problems.length > 0) return { upload: null, problems }
      const settings = toSettings(input)
      return {
        upload: await request.offerUpload({ ...settings, part: kind.database, kind: name }),
        problems: [],
      }
    }
  }
  return ImportResolver
}

/** `importPollingStations` of `polling-stations`. */
export function importFieldOf({ name }: Pick<ListDeclaration, 'name'>): string {
  return `import-${name}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function toSettings(input: ImportListInput): UploadSettings {
  const { fileName, dryRun, allOrNothing, acceptSuspects, sheet } = input
  const { state, district, assemblyConstituency, election } = input
  const given = Object.entries({ state, district, assemblyConstituency, election }).filter(
    ([, value]) => value,
  )
  return {
    fileName,
    mode: dryRun ? 'dry-run' : allOrNothing ? 'all-or-nothing' : 'batches',
    acceptsSuspects: acceptSuspects,
    mapping: toMapping(input.mapping),
    standIns: Object.fromEntries(given),
    ...(sheet && { sheet }),
  }
}
