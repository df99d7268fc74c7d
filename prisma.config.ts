import { defineConfig } from 'prisma/config'

// `prisma generate` needs no schema engine, but looks for one to download unless this names a file
// that exists. Any file will do; election networks are closed ones.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= __filename

export default defineConfig({})
