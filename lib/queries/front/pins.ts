import type { Candidate, Story } from './ranking.ts'

/** Ranked stories with the pinned ones before them, in the order of the pins, each told by the article that is pinned. */
export function pinned(ranked: Story[], candidates: Candidate[]): Story[] {
  const first = candidates
    .filter(({ pinPlace }) => typeof pinPlace === 'number')
    .sort((a, b) => (a.pinPlace ?? 0) - (b.pinPlace ?? 0) || a.id - b.id)
    .flatMap((article) => {
      const story = ranked.find((each) => isOneStory(each.article, article))
      return story ? [{ article, outlets: story.outlets }] : []
    })
  const once = first.filter((story, at) => first.findIndex((each) => isOneStory(each.article, story.article)) === at)
  return [...once, ...ranked.filter((story) => !once.some((each) => isOneStory(each.article, story.article)))]
}

function isOneStory(a: Candidate, b: Candidate): boolean {
  return a.id === b.id || (a.storyId !== null && a.storyId === b.storyId)
}
