import { fail } from '#lib/launch/steps.ts'
import { lint, runSuite, types, unitTests } from '#lib/testing/suite.ts'

runSuite([types, lint, unitTests]).catch(fail)
