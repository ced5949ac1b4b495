import { withDatabase } from '#lib/launch/database.ts'
import { beforeLeaving, leaveOnSignals } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'

// npm run worker: does what is due, for web processes that run with JOBS=0.

try {
  leaveOnSignals(0)
  await step('Opening the database', withDatabase)
  const { releaseOnTime } = await import('#lib/jobs/release.ts')
  const { followLog } = await import('#lib/jobs/follow.ts')
  const jobs = [releaseOnTime(), followLog()]
  beforeLeaving(() => {
    for (const job of jobs) job.stop()
  })
  console.log('Working until Ctrl-C: publishing what is scheduled, telling others what has changed.')
} catch (error) {
  await fail(error)
}
