import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// A zone with a quarter-hour offset finds every slip between local time and UTC.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  test: {
    include: ['{lib,components,prisma}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: availableParallelism(), // vitest would leave one idle, of two
    globalSetup: 'lib/testing/database.ts',
    setupFiles: 'lib/testing/fresh-database.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
