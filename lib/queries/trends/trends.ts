import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { type Hot, listHot } from './hot.ts'
import { listRising, type Rising } from './rising.ts'
import { getVelocity, type Velocity } from './velocity.ts'
import { type Window, type WindowName, windowAt } from './window.ts'

/** What moves: names and topics that rise, how much is published, what is hot. All of one full hour. */
export type Trends = {
  name: WindowName
  /** Null when nothing has ever been published. */
  now: { window: Window; velocity: Velocity; entities: Rising; topics: Rising; hot: Hot[] } | null
}

/**
 * Made anew once an hour: what comes in between is not in it, so that a publication recalls no such page. The names and
 * headlines that it shows are those of this moment.
 */
export async function getTrends(name: WindowName): Promise<Trends> {
  reads(tags.hour)
  const window = await findWindow(name)
  if (!window) {
    reads(tags.front)
    return { name, now: null }
  }
  const velocity = await getVelocity(window)
  const [entities, topics, hot] = await Promise.all([
    listRising('entity', window, velocity.all),
    listRising('topic', window, velocity.all),
    listHot(window),
  ])
  return { name, now: { window, velocity, entities, topics, hot } }
}

/** The window that ends now, or with the newest article where there is none in it; null for an empty paper. */
async function findWindow(name: WindowName): Promise<Window | null> {
  // Half a minute of grace: the full hour that recalls a page is struck by another clock.
  const [clock] = await db.$queryRaw<{ asOf: Date; newest: Date | null }[]>`
    SELECT "asOf", (SELECT max("listedAt") FROM "Article" WHERE "listedAt" < "asOf") AS newest
    FROM (SELECT date_trunc('hour', now() + interval '30 seconds') AS "asOf") AS clock`
  return clock?.newest ? windowAt(name, clock.asOf, clock.newest) : null
}
