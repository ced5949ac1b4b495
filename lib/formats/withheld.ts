import { words } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'

/** Which sentence says that a text is not shown whole; null when it is. */
export function withheldMessage({ shown, canonicalSource }: Pick<Article, 'shown' | 'canonicalSource'>) {
  if (shown === 'FULL') return null
  if (shown === 'EXCERPT') return canonicalSource ? 'rights.excerptOf' : 'rights.excerpt'
  return canonicalSource ? 'rights.linkTo' : 'rights.link'
}

/** The sentence as text, with the way to the original; nothing when the text is whole. */
export function withheldNotice(article: Article, link: (url: string) => string): string {
  const message = withheldMessage(article)
  return message ? words().markup(message, { original: () => link(article.canonicalSource ?? '') }) : ''
}
