import { withDatabase } from '#lib/launch/database.ts'
import { beforeLeaving, leaveOnSignals } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'

// npm run worker: does what is due, for web processes that run with JOBS=0.

try {
  leaveOnSignals(0)
  await step('Opening the database', withDatabase)
  const { loadSettings } = await import('#lib/queries/settings.ts')
  const { loadHouse } = await import('#lib/queries/house.ts')
  await Promise.all([loadSettings(), loadHouse()])
  const { releaseOnTime } = await import('#lib/jobs/release.ts')
  const { followLog } = await import('#lib/jobs/follow.ts')
  const { tidyUp } = await import('#lib/jobs/tidy.ts')
  const { askLinks } = await import('#lib/jobs/links.ts')
  const { followChanges } = await import('#lib/press/recall.ts')
  const following = followChanges({ tags: () => {}, all: () => {} }) // there are no copies here, but settings and pages of the house
  const jobs = [following, releaseOnTime(), followLog(), tidyUp(), askLinks()]
  beforeLeaving(() => {
    for (const job of jobs) job.stop()
  })
  console.log(
    'Working until Ctrl-C: publishing what is scheduled, telling others what has changed, tidying up, asking links.',
  )
} catch (error) {
  await fail(error)
}
