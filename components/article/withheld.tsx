import { withheldMessage } from '#lib/formats/withheld.ts'
import { interfaceAttributes, words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'

/** Says that this is not all, and leads to where all of it is. */
export function Withheld({ article }: { article: Article }) {
  const message = withheldMessage(article)
  if (!message) return null
  const url = article.canonicalSource ?? ''
  const original = () => (
    <a href={url} className="quiet-link font-semibold text-ink" dir="ltr">
      {URL.parse(url)?.hostname.replace(/^www\./, '')}
    </a>
  )
  return (
    <p {...interfaceAttributes()} className="mt-8 border-t border-rule pt-3 text-note text-soft">
      {words().rich(message, { original })}
    </p>
  )
}
