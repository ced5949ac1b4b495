import { liveSentence } from '#lib/formats/live.ts'
import { interfaceAttributes } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'

/** Since when an article follows an event, and until when it did. */
export function Live({ article }: { article: Article }) {
  const sentence = liveSentence(article)
  if (!sentence) return null
  return (
    <p {...interfaceAttributes()} className="mt-3 text-note text-soft">
      {sentence}
    </p>
  )
}
