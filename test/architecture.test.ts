import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { projectFolder } from '../prisma/folders'

// Who may import whom, by the folder a file lies in. A folder may always import itself.
const allowed: Record<string, string[]> = {
  prisma: [],
  'subgraphs/common': ['prisma'],
  'subgraphs/personnel': ['prisma', 'subgraphs/common'],
  'subgraphs/deployment': ['prisma', 'subgraphs/common'],
  'subgraphs/training': ['prisma', 'subgraphs/common'],
  schema: ['prisma', 'subgraphs/common', 'subgraphs/personnel', 'subgraphs/deployment', 'subgraphs/training'],
  export: [],
  gateway: ['prisma', 'subgraphs/common', 'export'],
  hub: ['subgraphs/common', 'subgraphs/personnel', 'subgraphs/deployment', 'subgraphs/training', 'gateway'],
  cli: [
    'prisma',
    'subgraphs/common',
    'subgraphs/personnel/import',
    'subgraphs/deployment/import',
    'subgraphs/training/import',
    'export',
  ],
  bench: [
    'prisma',
    'subgraphs/common',
    'subgraphs/personnel',
    'subgraphs/deployment',
    'subgraphs/training',
    'gateway',
    'cli',
  ],
  test: ['*'],
}

const sources = Object.keys({ ...allowed, subgraphs: [] })
  .map((folder) => folder.split('/')[0] ?? folder)
  .filter((folder, index, folders) => folders.indexOf(folder) === index)
  .flatMap((folder) => filesBelow(join(projectFolder, folder)))

/** Each file's imports of ours, type imports included, as paths from the project's root. */
const imports = new Map(sources.map((file) => [relative(projectFolder, file), importsOf(file)]))

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
      .map((file) => join(folder, file))
  } catch {
    return [] // a folder may not be there
  }
}

function importsOf(file: string): string[] {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/(?:from|import|import\()\s*'(\.[^']*)'/g)]
  return specifiers
    .map(([, specifier = '']) => relative(projectFolder, normalize(join(dirname(file), specifier))))
    .filter((target) => !target.includes('/generated/'))
    .map((target) => `${target}.ts`)
}

/** `subgraphs/personnel` of `subgraphs/personnel/person/person.type.ts`; `gateway` of `gateway/config.ts`. */
function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'subgraphs' ? `${first}/${second}` : first
}

describe('the architecture', () => {
  it('finds the files and what they import', () => {
    expect(imports.size).toBeGreaterThan(100)
    expect(imports.get('subgraphs/personnel/person/person.loader.ts')).toEqual([
      'subgraphs/common/access/scope.ts',
      'subgraphs/common/database.ts',
      'subgraphs/common/loader.ts',
      'subgraphs/personnel/person/person.repository.ts',
    ])
  })

  it('imports in the allowed directions only', () => {
    const trespasses = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => {
          const from = folderOf(file)
          const to = folderOf(target)
          const may = allowed[from] ?? []
          // Of a subgraph some may import one folder only.
          const isOpen = may.includes(to) || may.some((folder) => target.startsWith(`${folder}/`))
          return from !== to && !isOpen && !may.includes('*')
        })
        .map((target) => `${file} imports ${target}`),
    )
    expect(trespasses).toEqual([])
  })

  it('imports only files that exist', () => {
    const missing = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => !imports.has(target)).map((target) => `${file} imports ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('has no import cycle', () => {
    expect(findCycles()).toEqual([])
  })

  it('has an index.ts only where a program starts', () => {
    const indexes = [...imports.keys()].filter((file) => file.endsWith('/index.ts')).sort()
    expect(indexes).toEqual([
      'bench/import/index.ts',
      'bench/index.ts',
      'cli/index.ts',
      'gateway/index.ts',
      'hub/index.ts',
      'schema/index.ts',
      'subgraphs/deployment/index.ts',
      'subgraphs/personnel/index.ts',
      'subgraphs/training/index.ts',
    ])
  })

  it('touches the environment only where a program starts', () => {
    const readers = sources
      .filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(projectFolder, file))
      .filter((file) => !file.startsWith('test/') && !file.endsWith('/index.ts'))
    // The gateway's only sets a variable, so that its library does not report home.
    expect(readers).toEqual(['gateway/gateway.ts'])
  })
})

function findCycles(): string[] {
  const cycles: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === 'open') cycles.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (state.has(file)) return
    state.set(file, 'open')
    for (const target of imports.get(file) ?? []) visit(target, [...path, file])
    state.set(file, 'done')
  }
  for (const file of imports.keys()) visit(file, [])
  return cycles
}
