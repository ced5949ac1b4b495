import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { diffSchemas } from '#lib/db/schema-engine.ts'
import { withDatabase } from '#lib/launch/database.ts'

// Prints the SQL that leads from the committed schema to the one in the working tree, for a new migration.
const database = await withDatabase()
const committed = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' })
console.log(await diffSchemas(database.url, committed, await readFile('prisma/schema.prisma', 'utf8')))
await database.stop()
process.exit(0)
