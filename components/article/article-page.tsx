import type { ReactNode } from 'react'
import { Kicker } from '#components/article/card.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { Joined } from '#components/ui/joined.tsx'
import { Time } from '#components/ui/time.tsx'
import { articleJsonLd } from '#lib/formats/json-ld.ts'
import { direction } from '#lib/lang.ts'
import { interfaceAttributes, words } from '#lib/messages/words.ts'
import type { Rendering } from '#lib/mutations/renderings.ts'
import type { Article } from '#lib/queries/articles.ts'
import type { Card } from '#lib/queries/cards.ts'
import { paths } from '#lib/urls.ts'
import { ArticleBody } from './body.tsx'
import { Margin } from './margin.tsx'
import { Related } from './related.tsx'

type Props = { article: Article; body: Rendering; related: Card[] }

export function ArticlePage({ article, body, related }: Props) {
  const dir = direction(article.lang, article.title + article.summary)
  return (
    <>
      <div className="grid grid-cols-1 gap-x-12 pt-10 wide:grid-cols-[minmax(0,1fr)_minmax(0,42.5rem)_minmax(11rem,1fr)]">
        <article lang={article.lang} dir={dir} className="contents">
          <header className="wide:col-start-2">
            {article.topics[0] && <Kicker card={{ topic: article.topics[0] }} />}
            <h1 className="headline text-title">{article.title}</h1>
            {article.summary && <p className="mt-5 font-serif text-standfirst text-soft">{article.summary}</p>}
            <Byline article={article} words={body.words} />
          </header>
          <div className="mt-8 wide:col-start-2">
            <Corrections article={article} />
            <ArticleBody rendering={body} />
          </div>
        </article>
        <Margin article={article} />
      </div>
      <Related cards={related} />
      <JsonLd data={articleJsonLd({ article, body })} />
    </>
  )
}

/** Who wrote it, where it first stood, when, and how long it takes to read. */
function Byline({ article, words: length }: { article: Article; words: number }) {
  const t = words()
  return (
    <div
      {...interfaceAttributes()}
      className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-b border-t-ink border-b-rule py-3 text-note text-soft"
    >
      <p>
        <Joined parts={[...origin(article), <Time key="date" date={article.publishedAt} as="dateline" />]} />
      </p>
      <p>{t('article.minutes', { minutes: Math.max(1, Math.round(length / 230)) })}</p>
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

function Corrections({ article: { corrections } }: { article: Article }) {
  const t = words()
  return corrections.map(({ text, publishedAt }) => (
    <aside
      key={text}
      className="mb-7 border border-rule bg-raised px-4 py-3 text-note"
      aria-label={t('article.correction')}
    >
      <b {...interfaceAttributes()} className="font-semibold">
        {t.rich('article.corrected', { date: () => <Time date={publishedAt} as="day" /> })}.
      </b>{' '}
      {text}
    </aside>
  ))
}
