import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

type EngineModule = typeof import('@prisma/schema-engine-wasm', { with: { 'resolution-mode': 'import' }})

// The part of the standard's WebAssembly that Node's types leave out.
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<{ exports: { __wbindgen_start(): void } }>
}

let engineModule: Promise<EngineModule> | undefined

/** The engine's last panic: a trap in WebAssembly does not carry its own message. */
export const panics = {
  message: '',
  set_message(message: string) {
    this.message = message
  },
}

/**
 * Prisma's schema engine as WebAssembly. `prisma migrate` wants a native one that it downloads from a
 * host other than npm's; this is the same engine, from npm. Loaded only when it is needed: it is 5 MB.
 */
export function loadEngineModule(): Promise<EngineModule> {
  engineModule ??= load()
  return engineModule
}

// The package's own entry imports the .wasm as a module, which Node does not do without a flag.
async function load(): Promise<EngineModule> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm'))
  const [glue, bytes] = await Promise.all([
    import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href),
    readFile(join(folder, 'schema_engine_bg.wasm')),
  ])
  const compiled = await WebAssembly.compile(bytes)
  const instance = await WebAssembly.instantiate(compiled, { './schema_engine_bg.js': withUnrefTimers(glue) })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

// The engine limits its wait for a lock with a timer that it leaves running: ten seconds that would keep
// the process alive after its work is done.
function withUnrefTimers(glue: Record<string, unknown>): Record<string, unknown> {
  const name = Object.keys(glue).find((key) => key.startsWith('__wbg_setTimeout_'))
  const unrefTimer = (callback: () => void, delayMs: number) => setTimeout(callback, delayMs).unref()
  return name ? { ...glue, [name]: unrefTimer } : glue
}
