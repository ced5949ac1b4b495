import type { ReactNode } from 'react'
import { Joined } from '#components/ui/joined.tsx'
import { Time } from '#components/ui/time.tsx'
import { interfaceAttributes, words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import { absolute, paths } from '#lib/urls.ts'
import { Share } from './share.tsx'

/** Who wrote it, where it first stood, when, and how long it takes to read. */
export function Byline({ article, words: length }: { article: Article; words: number }) {
  const t = words()
  return (
    <div
      {...interfaceAttributes()}
      className="relative mt-6 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-b border-t-ink border-b-rule py-3 text-note text-soft"
    >
      <p>
        <Joined parts={[...origin(article), <Time key="date" date={article.publishedAt} as="dateline" />]} />
      </p>
      <p className="print-only">{absolute(paths.article(article.slug))}</p>
      <div className="no-print flex gap-x-4">
        {article.shown === 'FULL' && <p>{t('article.minutes', { minutes: Math.max(1, Math.round(length / 230)) })}</p>}
        <Share article={article} />
      </div>
    </div>
  )
}

function origin({ authors, source, canonicalSource }: Article): ReactNode[] {
  const t = words()
  const link = 'quiet-link font-semibold text-ink'
  const names = authors.map(({ slug, name }) => (
    <a key={slug} rel="author" href={paths.author(slug)} className={link} dir="auto">
      {name}
    </a>
  ))
  const by = t.rich('article.by', { authors: () => <Joined parts={names} /> })
  if (!source) return authors.length > 0 ? [by] : []
  const from = (
    <a href={canonicalSource ?? paths.source(source.slug)} className={link} dir="auto">
      {source.name}
    </a>
  )
  return authors.length > 0 ? [by, from] : [t.rich('article.from', { source: () => from })]
}
