import { windowsBefore } from './window.ts'

/** Articles in the window and in all the windows before it: those with a name, or all that were published. */
export type Counts = { now: number; before: number }

/** Below this many articles nothing is said to rise. */
export const leastArticles = 3

/** Scores from here on are hardly chance: of names that stay as they are, one in forty gets there. */
export const leastScore = 2

/**
 * How far a name stands out of what was to be expected of it, in standard deviations.
 *
 * To be expected is the share of all articles that fell into the window: a paper that publishes more does not make every
 * name rise. The score is the signed root of the likelihood ratio of two Poisson rates, which, unlike a ratio of counts,
 * lets 40 → 90 be more than 1 → 3. One article a window, spread as all articles are, is added to every name: so a rare
 * name needs more than luck.
 */
export function scoreOf(name: Counts, all: Counts): number {
  const share = all.now / (all.now + all.before)
  if (!(share > 0 && share < 1)) return 0
  const smoothing = windowsBefore + 1
  const now = name.now + smoothing * share
  const before = name.before + smoothing * (1 - share)
  const expectedNow = (now + before) * share
  const expectedBefore = (now + before) * (1 - share)
  const deviance = 2 * (now * Math.log(now / expectedNow) + before * Math.log(before / expectedBefore))
  return Math.sign(now - expectedNow) * Math.sqrt(Math.max(0, deviance))
}

/** How many articles with a name were to be expected in the window, after those before it. */
export function expectedOf(name: Counts, all: Counts): number {
  return all.before > 0 ? (name.before * all.now) / all.before : 0
}
