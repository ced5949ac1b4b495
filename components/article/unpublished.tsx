import { rendered } from '#components/mdx/rendered.ts'
import { formatDate } from '#lib/dates.ts'
import { words } from '#lib/messages/words.ts'
import { type Article, listRelated } from '#lib/queries/articles.ts'
import { ArticlePage } from './article-page.tsx'

type Props = { article: Article; expiresAt: Date | null }

/** The page of an article as readers will have it, under a line that says that they do not yet. */
export async function Unpublished({ article, expiresAt }: Props) {
  const t = words()
  const [body, related] = await Promise.all([rendered(article), listRelated(article)])
  return (
    <>
      <p role="note" className="mt-4 border-y border-accent py-2 text-note text-accent">
        {t('preview.notPublic')} {expiresAt && t('preview.until', { date: formatDate(expiresAt, 'dateline') })}
      </p>
      <ArticlePage article={article} body={body} related={related} />
    </>
  )
}
