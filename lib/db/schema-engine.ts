import { readFile } from 'node:fs/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

/** The SQL that leads from one Prisma schema to another; `from: null` is the empty database. */
export async function diffSchemas(url: string, from: string | null, to: string): Promise<string> {
  const engine = await createEngine(url)
  const target = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] })
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout ?? ''
}

/** Prisma's own engine as WebAssembly: nothing native to download. The package is made for bundlers, hence by hand. */
async function createEngine(url: string): Promise<SchemaEngine> {
  const entry = import.meta.resolve('@prisma/schema-engine-wasm')
  const glue = await import(new URL('./schema_engine_bg.js', entry).href)
  const wasm = await readFile(new URL('./schema_engine_bg.wasm', entry))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}
