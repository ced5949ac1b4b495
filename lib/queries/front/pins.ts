import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import type { Candidate, Story } from './ranking.ts'

/** An article that an editor keeps on the front page. */
export type Pin = { articleId: number }

/** The pins that hold now, from the lead on. They end at full hours, when pages that say so are printed anew. */
export async function listPins(): Promise<Pin[]> {
  const pins = await db.$queryRaw<(Pin & { until: Date | null })[]>`
    SELECT "articleId", until FROM "FrontPin" WHERE until IS NULL OR until > now() ORDER BY place, "articleId"`
  if (pins.some(({ until }) => until)) reads(tags.hour)
  return pins
}

/** Ranked stories with the pinned ones before them, each told by the article that is pinned. */
export function pinned(ranked: Story[], candidates: Candidate[], pins: Pin[]): Story[] {
  const first = pins.flatMap(({ articleId }) => {
    const article = candidates.find(({ id }) => id === articleId)
    const story = article && ranked.find((each) => isOneStory(each.article, article))
    return story ? [{ article, outlets: story.outlets }] : []
  })
  const once = first.filter((story, at) => first.findIndex((each) => isOneStory(each.article, story.article)) === at)
  return [...once, ...ranked.filter((story) => !once.some((each) => isOneStory(each.article, story.article)))]
}

function isOneStory(a: Candidate, b: Candidate): boolean {
  return a.id === b.id || (a.storyId !== null && a.storyId === b.storyId)
}
