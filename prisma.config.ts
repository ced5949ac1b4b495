import { defineConfig } from 'prisma/config'

// Prisma wants a native schema engine and would download one unless it is told of an executable. It is
// never run: migrations go through the WebAssembly build (docs/decisions/0003-prisma-without-a-download.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
