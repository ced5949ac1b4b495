import { expect, test } from 'vitest'
import { sum, tallyPlaywright, tallyVitest } from './tally.ts'

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
const broken = { status: 'failed', assertionResults: [] }

test.each([
  ['tests that pass', { numPassedTests: 2, numFailedTests: 0, testResults: [passed] }, 0, [2, 0]],
  ['a test that fails', { numPassedTests: 1, numFailedTests: 1, testResults: [failed] }, 1, [1, 1]],
  ['a file that cannot be loaded', { numPassedTests: 2, numFailedTests: 0, testResults: [passed, broken] }, 1, [2, 1]],
  ['an error outside of every test', { numPassedTests: 2, numFailedTests: 0, testResults: [passed] }, 1, [2, 1]],
  ['no test at all', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0, [0, 1]],
  ['no report', null, 1, [0, 1]],
])('counts %s of vitest', (_, report, exitCode, [pass = 0, fail = 0]) => {
  expect(tallyVitest(report, exitCode)).toEqual({ passed: pass, failed: fail })
})

test.each([
  ['tests that pass', { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] }, 0, [3, 0]],
  ['a test that fails', { stats: { expected: 2, unexpected: 1, flaky: 0 }, errors: [] }, 1, [2, 1]],
  ['a paper that does not come up', { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 1, [0, 1]],
  ['no report', undefined, 1, [0, 1]],
])('counts %s of Playwright', (_, report, exitCode, [pass = 0, fail = 0]) => {
  expect(tallyPlaywright(report, exitCode)).toEqual({ passed: pass, failed: fail })
})

test('adds them up', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 1 },
    ]),
  ).toEqual({ passed: 3, failed: 1 })
})
