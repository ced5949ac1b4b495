import { side } from '#components/article/card.tsx'
import { onThisStory } from '#lib/formats/story-words.ts'
import type { Card } from '#lib/queries/cards.ts'
import { paths } from '#lib/urls.ts'

/** Under an article that stands for its story: how many tell it, who else, and the way to all of them. */
export function StoryLine({ card, className }: { card: Card; className: string }) {
  const { story } = card
  if (!story) return null
  const { count, others } = onThisStory(story)
  return (
    <p className={`text-small text-soft ${side(card)} ${className}`}>
      <a href={paths.story(story.slug)} className="quiet-link font-semibold text-ink">
        {count}
      </a>
      {others && `. ${others}.`}
    </p>
  )
}
