import { z } from 'zod'

export type Tally = { passed: number; failed: number }

/** One check that is a single yes or no. */
export function tallyOf(ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  )
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

/** The tests of a report of vitest's JSON reporter; a file that failed outside of its tests counts as one. */
export function tallyVitest(report: unknown, exitCode: number): Tally {
  const parsed = vitestReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = parsed.data
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return honest({ passed: numPassedTests, failed: numFailedTests + broken.length }, exitCode)
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
})

/** The tests of a report of Playwright's JSON reporter; an error outside of the tests counts as one, and so does a test that passed on a second try. */
export function tallyPlaywright(report: unknown, exitCode: number): Tally {
  const parsed = playwrightReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { stats, errors } = parsed.data
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, exitCode)
}

/** A runner that failed has failed, whatever its report says; so has one that ran nothing. */
function honest({ passed, failed }: Tally, exitCode: number): Tally {
  const unsaid = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: failed + (unsaid ? 1 : 0) }
}
