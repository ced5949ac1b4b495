import { fail } from '#lib/launch/steps.ts'
import { endToEndTests, lint, runSuite, types, unitTests } from '#lib/testing/suite.ts'

runSuite([types, lint, unitTests, endToEndTests]).catch(fail)
