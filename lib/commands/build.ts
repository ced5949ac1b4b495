import { buildIfStale } from '#lib/launch/build.ts'
import { fail } from '#lib/launch/steps.ts'

try {
  if (!(await buildIfStale())) console.log('The build is current.')
} catch (error) {
  fail(error)
}
