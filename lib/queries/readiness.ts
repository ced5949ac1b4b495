import { db } from '../db/client.ts'
import { within } from '../patience.ts'

const patience = 1000 // milliseconds

/** Whether the database answers within a second. */
export async function isReady(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref())
  const asked = within(patience, async () => {
    await db.$queryRaw`SELECT 1`
    return true
  })
  return Promise.race([asked.catch(() => false), late])
}
